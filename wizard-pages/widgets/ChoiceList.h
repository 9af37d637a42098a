#pragma once

#include <QList>
#include <QListView>
#include <QString>

class QStandardItemModel;

namespace tsunagu {

/// A list to choose one of, with a line below each title that says what it is. The arrow keys choose, and so do the
/// first letters of a title. As high as its rows up to some; then it scrolls. Rows wrap and are never cut off.
class ChoiceList : public QListView
{
    Q_OBJECT

public:
    struct Row
    {
        QString title;
        QString hint;
    };

    explicit ChoiceList(QWidget* parent = nullptr);

    /// As many rows as before: they are only said anew, and what is chosen stays chosen.
    void showRows(const QList<Row>& rows);
    /// -1: none is.
    int chosen() const;
    void setChosen(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The person chose; not for `setChosen`.
    void chose(int row);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;

private:
    QStandardItemModel* m_rows;
    bool m_isSetting = false;
};

} // namespace tsunagu
