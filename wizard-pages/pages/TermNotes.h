#pragma once

#include "report/explanation/Glossary.h"

#include <QList>

class QWidget;

namespace tsunagu {

/// Gives the first use of every glossary term among the visible texts below `page` its meaning (TextLabel::setNotes),
/// in reading order, and takes older notes away. Headings, commands and what lies below `except` are passed over.
/// Returns the terms, in that order.
QVector<Term> noteTerms(const QWidget& page, const Glossary& glossary, const QWidget* except);

} // namespace tsunagu
