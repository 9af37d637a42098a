#include "report/export/TextPalette.h"

#include "report/text/VerdictText.h"

namespace tsunagu {

Ink inkOf(Status status)
{
    switch (status) {
    case Status::Pass:
        return Ink::Good;
    case Status::Warn:
        return Ink::Caution;
    case Status::Fail:
        return Ink::Bad;
    case Status::Skipped:
    case Status::Unknown:
        return Ink::Muted;
    }
    Q_UNREACHABLE();
}

Ink inkOf(PathState state)
{
    switch (state) {
    case PathState::Good:
        return Ink::Good;
    case PathState::Bad:
        return Ink::Bad;
    case PathState::Caution:
        return Ink::Caution;
    case PathState::Unknown:
    case PathState::NotOnPath:
        return Ink::Muted;
    }
    Q_UNREACHABLE();
}

QString TextPalette::ink(const QString& text, Ink colour) const
{
    if (!m_colour || text.isEmpty())
        return text;
    const auto code = [colour] {
        switch (colour) {
        case Ink::Good:
            return QStringLiteral("32");
        case Ink::Bad:
            return QStringLiteral("1;31");
        case Ink::Caution:
            return QStringLiteral("33");
        case Ink::Muted:
            return QStringLiteral("2");
        case Ink::Strong:
            return QStringLiteral("1");
        }
        Q_UNREACHABLE();
    }();
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(code, text);
}

QString TextPalette::sign(Status status) const
{
    if (!m_ascii)
        return statusSign(status);
    switch (status) {
    case Status::Pass:
        return QStringLiteral("+");
    case Status::Fail:
        return QStringLiteral("x");
    case Status::Skipped:
        return QStringLiteral("-");
    case Status::Warn:
    case Status::Unknown:
        break;
    }
    return statusSign(status);
}

QString TextPalette::sign(PathState state) const
{
    switch (state) {
    case PathState::Good:
        return sign(Status::Pass);
    case PathState::Bad:
        return sign(Status::Fail);
    case PathState::Caution:
        return sign(Status::Warn);
    case PathState::Unknown:
        return sign(Status::Unknown);
    case PathState::NotOnPath:
        return sign(Status::Skipped);
    }
    Q_UNREACHABLE();
}

QString TextPalette::bullet() const
{
    return m_ascii ? QStringLiteral("  - ") : QStringLiteral("  • ");
}

QString TextPalette::across(const Link& link) const
{
    if (link.broken)
        return m_ascii ? QStringLiteral(" -x- ") : QStringLiteral(" ─✕─ ");
    if (link.state == PathState::Good)
        return m_ascii ? QStringLiteral(" --- ") : QStringLiteral(" ─── ");
    if (link.state == PathState::Caution)
        return m_ascii ? QStringLiteral(" -!- ") : QStringLiteral(" ─!─ ");
    return m_ascii ? QStringLiteral(" ... ") : QStringLiteral(" ··· ");
}

QString TextPalette::down(PathState state) const
{
    if (m_ascii)
        return state == PathState::Unknown ? QStringLiteral(":") : QStringLiteral("|");
    return state == PathState::Unknown ? QStringLiteral("┆") : QStringLiteral("│");
}

} // namespace tsunagu
