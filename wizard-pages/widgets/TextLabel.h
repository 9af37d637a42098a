#pragma once

#include "wizard-pages/widgets/StyledText.h"
#include "wizard-pages/widgets/Theme.h"
#include "wizard-pages/widgets/Type.h"

#include <QLabel>
#include <QTextLayout>

namespace tsunagu {

/// The meaning of a word within a label's text.
struct TextNote
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString word;
    QString meaning;

    friend bool operator==(const TextNote&, const TextNote&) = default;
};

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

    /// Words that explain themselves: dotted underneath, their meaning at a press or under the pointer, and after the
    /// text for those who hear it. A new text takes the notes away.
    void setNotes(const QList<TextNote>& notes);
    const QList<TextNote>& notes() const { return m_notes; }
    /// The note at a place within the label, or nullptr.
    const TextNote* noteAt(const QPoint& place) const;

    /// Whether the character is shown as code: what is to be typed or read as it stands.
    bool isCodeAt(qsizetype position) const;

    TextRole role() const { return m_role; }
    void setTone(Tone tone);
    /// Qt::AlignLeft (the usual), AlignRight or AlignHCenter.
    void setTextAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void prepare() const;
    qreal layOut(qreal width) const;
    void forget();
    void showNote(const QPoint& place);

    TextRole m_role;
    Tone m_tone;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    StyledText m_text;
    QList<TextNote> m_notes;
    // The layout is a cache of the text, the font and the width last asked for.
    mutable QTextLayout m_layout;
    mutable bool m_prepared = false;
    mutable qreal m_laidOutWidth = -1;
    mutable qreal m_laidOutHeight = 0;
    mutable qreal m_naturalWidth = 0;
};

} // namespace tsunagu
