#pragma once

#include "wizard-pages/widgets/StyledText.h"
#include "wizard-pages/widgets/Theme.h"
#include "wizard-pages/widgets/Type.h"

#include <QLabel>
#include <QTextLayout>

namespace tsunagu {

/// A wrapping label of one role of the type scale with the line height of its locale, which QLabel cannot give.
/// Still a QLabel, so that assistive technology reads it as one.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextRole role = TextRole::Body, Tone tone = Tone::Text, QWidget* parent = nullptr);

    /// Shows `text` as it is, without any markup.
    void showText(const QString& text);
    void showText(const StyledText& text);
    const QString& shownText() const { return m_text.text; }

    void setTone(Tone tone);
    /// Qt::AlignLeft (the usual), AlignRight or AlignHCenter.
    void setTextAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void prepare() const;
    qreal layOut(qreal width) const;
    void forget();

    TextRole m_role;
    Tone m_tone;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    StyledText m_text;
    // The layout is a cache of the text, the font and the width last asked for.
    mutable QTextLayout m_layout;
    mutable bool m_prepared = false;
    mutable qreal m_laidOutWidth = -1;
    mutable qreal m_laidOutHeight = 0;
    mutable qreal m_naturalWidth = 0;
};

} // namespace tsunagu
