#pragma once

#include "report/telephone/TelephoneContent.h"

#include <QList>

namespace tsunagu::test {

/// A content made of these positions in the tables, each taken modulo the table's size.
telephone::TelephoneContent contentAt(quint64 verdict, quint64 where, quint64 confidence, quint64 ports, quint64 code,
                                      quint64 states);

/// How many error codes can be told, "none" and "other" among them.
quint64 errorCodeCount();

/// As many contents from all over, always the same ones.
QList<telephone::TelephoneContent> scatteredContents(int count);

} // namespace tsunagu::test
