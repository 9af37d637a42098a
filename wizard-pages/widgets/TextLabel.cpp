#include "wizard-pages/widgets/TextLabel.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tsunagu {
namespace {

constexpr int narrowestEms = 4; ///< a label is never squeezed below this many widths of its letters
constexpr qreal unlimited = 100'000;

} // namespace

TextLabel::TextLabel(TextRole role, Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_layout.setCacheEnabled(true);
}

void TextLabel::showText(const QString& text)
{
    showText(StyledText::plain(text));
}

void TextLabel::showText(const StyledText& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setText(text.text);
    setNotes({});
    forget();
}

void TextLabel::setNotes(const QList<TextNote>& notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    QStringList meanings;
    for (const TextNote& note : m_notes)
        meanings.append(QStringLiteral("%1: %2").arg(note.word, note.meaning));
    setAccessibleDescription(meanings.join(u'\n'));
    // A line of dots takes no room: the geometry stays.
    m_prepared = false;
    m_laidOutWidth = -1;
    update();
}

const TextNote* TextLabel::noteAt(const QPoint& place) const
{
    if (m_notes.isEmpty())
        return nullptr;
    layOut(width());
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (!line.naturalTextRect().contains(place))
            continue;
        const int cursor = line.xToCursor(place.x(), QTextLine::CursorOnCharacter);
        const auto note = std::find_if(m_notes.cbegin(), m_notes.cend(), [cursor](const TextNote& each) {
            return cursor >= each.start && cursor < each.start + each.length;
        });
        return note == m_notes.cend() ? nullptr : &*note;
    }
    return nullptr;
}

bool TextLabel::isCodeAt(qsizetype position) const
{
    return std::any_of(m_text.spans.cbegin(), m_text.spans.cend(), [position](const StyledText::Span& span) {
        return span.emphasis == StyledText::Emphasis::Code && position >= span.start &&
               position < span.start + span.length;
    });
}

void TextLabel::showNote(const QPoint& place)
{
    if (const TextNote* const note = noteAt(place); note != nullptr) {
        // As rich text, or a long meaning would be one long line.
        QToolTip::showText(
            mapToGlobal(place),
            QStringLiteral("<p><b>%1</b><br/>%2</p>").arg(note->word.toHtmlEscaped(), note->meaning.toHtmlEscaped()),
            this);
    } else {
        QToolTip::hideText();
    }
}

bool TextLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_notes.isEmpty()) {
        showNote(static_cast<QHelpEvent*>(event)->pos());
        return true;
    }
    return QLabel::event(event);
}

void TextLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (noteAt(event->position().toPoint()) == nullptr) {
        QLabel::mouseReleaseEvent(event);
        return;
    }
    showNote(event->position().toPoint());
    event->accept();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void TextLabel::setTextAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    forget();
}

void TextLabel::forget()
{
    m_prepared = false;
    m_laidOutWidth = -1;
    updateGeometry();
    update();
}

void TextLabel::prepare() const
{
    if (m_prepared)
        return;
    m_prepared = true;
    m_laidOutWidth = -1;
    const QFont roleFont = typeFont(m_role, font());
    QString text = m_text.text;
    text.replace(u'\n', QChar(QChar::LineSeparator));
    m_layout.setText(text);
    m_layout.setFont(roleFont);
    QTextOption option(m_alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const StyledText::Span& span : m_text.spans) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.start);
        range.length = static_cast<int>(span.length);
        QFont spanFont = roleFont;
        if (span.emphasis == StyledText::Emphasis::Code)
            spanFont.setFamilies(typeFont(TextRole::Mono, font()).families());
        else
            spanFont.setBold(true);
        range.format.setFont(spanFont);
        formats.append(range);
    }
    for (const TextNote& note : m_notes) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(note.start);
        range.length = static_cast<int>(note.length);
        range.format.setUnderlineStyle(QTextCharFormat::DotLine);
        formats.append(range);
    }
    m_layout.setFormats(formats);
    layOut(unlimited);
    m_naturalWidth = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        m_naturalWidth = std::max(m_naturalWidth, m_layout.lineAt(i).naturalTextWidth());
}

qreal TextLabel::layOut(qreal width) const
{
    prepare();
    if (std::abs(width - m_laidOutWidth) < 0.5)
        return m_laidOutHeight;
    const QFontMetricsF metrics(m_layout.font());
    const qreal distance = lineHeight(m_role, font(), locale());
    const qreal baseline = (distance - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    qreal top = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, top + baseline - line.ascent()));
        top += distance;
    }
    m_layout.endLayout();
    m_laidOutWidth = width;
    m_laidOutHeight = std::max(top, distance);
    return m_laidOutHeight;
}

QSize TextLabel::sizeHint() const
{
    prepare();
    const int width = static_cast<int>(std::ceil(m_naturalWidth)) + 1;
    return {width, heightForWidth(width)};
}

QSize TextLabel::minimumSizeHint() const
{
    prepare();
    const int narrowest = narrowestEms * typeFont(m_role, font()).pixelSize();
    const int natural = static_cast<int>(std::ceil(m_naturalWidth)) + 1;
    return {std::min(narrowest, natural), static_cast<int>(lineHeight(m_role, font(), locale()))};
}

int TextLabel::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(layOut(std::max(width, 1))));
}

void TextLabel::paintEvent(QPaintEvent* /*event*/)
{
    layOut(width());
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).colour(m_tone));
    m_layout.draw(&painter, QPointF(0, 0));
}

void TextLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        forget();
    QLabel::changeEvent(event);
}

} // namespace tsunagu
