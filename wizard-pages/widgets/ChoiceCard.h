#pragma once

#include "report/pictures/Icons.h"

#include <QPushButton>

namespace tsunagu {

class TextLabel;

/// A choice as large as its meaning: a sign, a title and a line that says what follows from it. Pressed with a click,
/// the space bar or Enter. When checkable its sign is a box that is ticked or not.
class ChoiceCard : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(Icon icon, QWidget* parent = nullptr);

    /// Also the accessible name and description.
    void showTexts(const QString& title, const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    QWidget* m_sign;
    TextLabel* m_title;
    TextLabel* m_hint;
};

} // namespace tsunagu
