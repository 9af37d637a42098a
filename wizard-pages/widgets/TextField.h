#pragma once

#include <QLineEdit>

namespace tsunagu {

/// A large line edit in the wizard's own looks.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    /// Draws the border in the colour for wrong input. The sentence that says what is wrong stands beside the field.
    void setWrong(bool wrong);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followFont();

    bool m_wrong = false;
    bool m_followsFont = false;
};

} // namespace tsunagu
