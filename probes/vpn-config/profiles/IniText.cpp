#include "probes/vpn-config/profiles/IniText.h"

#include <QStringDecoder>

#include <algorithm>

namespace tsunagu::profiles {
namespace {

constexpr qsizetype maximumKeys = 512;        // of a section; Windows writes about 120
constexpr qsizetype maximumValue = 64 * 1024; // bytes that are looked at

QByteArrayView trimmed(QByteArrayView bytes)
{
    return bytes.trimmed();
}

} // namespace

QString decodedText(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

IniText IniText::parse(const QByteArray& content, const KeepSetting& keep, qsizetype maximumSections)
{
    IniText ini;
    QByteArrayView rest(content);
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);
    int line = 0;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView text = trimmed(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        ++line;
        if (text.isEmpty() || text.front() == '#' || text.front() == ';')
            continue;
        if (text.front() == '[' && text.back() == ']') {
            if (ini.sections.size() == maximumSections) {
                ini.isCut = true;
                break;
            }
            ini.sections.append({decodedText(text.sliced(1, text.size() - 2)), line, {}});
            continue;
        }
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0 || ini.sections.isEmpty())
            continue;
        IniSection& section = ini.sections.last();
        const QString key = decodedText(trimmed(text.first(equals)));
        const Keep kept = keep(section.name, key);
        if (kept == Keep::Nothing || section.values.size() == maximumKeys || section.values.contains(key))
            continue;
        const QByteArrayView value = trimmed(text.sliced(equals + 1));
        IniValue entry;
        entry.isPresent = !value.isEmpty();
        entry.line = line;
        if (kept == Keep::Value)
            entry.text = decodedText(value.first(std::min(value.size(), maximumValue)));
        section.values.insert(key, entry);
    }
    return ini;
}

const IniSection* IniText::section(QStringView name) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [name](const IniSection& section) { return section.name == name; });
    return found == sections.end() ? nullptr : &*found;
}

} // namespace tsunagu::profiles
