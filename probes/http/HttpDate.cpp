#include "probes/http/HttpDate.h"

#include <array>

namespace tsunagu {

std::optional<QDateTime> parseHttpDate(const QByteArray& text)
{
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr QByteArrayView pattern("aaa, dd aaa dddd dd:dd:dd GMT");
    if (text.size() != pattern.size())
        return std::nullopt;
    for (qsizetype index = 0; index < pattern.size(); ++index) {
        const char c = text[index];
        const bool isDigit = c >= '0' && c <= '9';
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool fits = pattern[index] == 'd' ? isDigit : (pattern[index] == 'a' ? isLetter : c == pattern[index]);
        if (!fits)
            return std::nullopt;
    }
    for (int month = 1; month <= static_cast<int>(months.size()); ++month) {
        if (text.mid(8, 3) != months[static_cast<std::size_t>(month - 1)])
            continue;
        const QDate date(text.mid(12, 4).toInt(), month, text.mid(5, 2).toInt());
        const QTime time(text.mid(17, 2).toInt(), text.mid(20, 2).toInt(), text.mid(23, 2).toInt());
        if (date.isValid() && time.isValid())
            return QDateTime(date, time, Qt::UTC);
    }
    return std::nullopt;
}

} // namespace tsunagu
