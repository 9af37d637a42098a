#pragma once

#include <QLayout>
#include <QList>

namespace tsunagu {

/// Puts its items side by side as long as they fit and goes on in a new line where they do not.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    enum class Justify
    {
        Start,
        End,
        Between, ///< the first item left, the last one right, when they share a line
    };

    explicit FlowLayout(Justify justify = Justify::Start, int spacing = 8, QWidget* parent = nullptr);
    ~FlowLayout() override;
    FlowLayout(const FlowLayout&) = delete;
    FlowLayout& operator=(const FlowLayout&) = delete;
    FlowLayout(FlowLayout&&) = delete;
    FlowLayout& operator=(FlowLayout&&) = delete;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Line;

    int arrange(const QRect& rect, bool apply) const;
    void place(const Line& line, const QRect& area, int top) const;
    QList<QLayoutItem*> visibleItems() const;

    Justify m_justify;
    QList<QLayoutItem*> m_items;
};

} // namespace tsunagu
