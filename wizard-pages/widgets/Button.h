#pragma once

#include <QPushButton>

namespace tsunagu {

/// A push button in the wizard's own looks, at least 40 px high, whose text wraps where there is no room.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Look
    {
        Primary,   ///< filled; one a page
        Secondary, ///< outlined
        Quiet,     ///< text in the accent colour
        Menu,      ///< quiet, muted, with a small arrow
        Fold,      ///< quiet, with an arrow in front that points down while `isChecked()`
    };

    explicit Button(Look look = Look::Secondary, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont labelFont() const;
    int sidePadding() const;
    int arrowWidth() const;

    Look m_look;
};

} // namespace tsunagu
