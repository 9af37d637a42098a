#pragma once

#include <QString>
#include <QStringList>

/// Folders of an organisation's own texts, which lie over the embedded ones; see docs/writing-explanations.md.
namespace tsunagu {

/// Most entries that one check looks at, and most warnings that it gives: a folder chosen by mistake, such as a whole
/// home folder, must neither delay the start for long nor fill the log.
inline constexpr int mostKnowledgeEntries = 5000;
inline constexpr int mostKnowledgeWarnings = 100;

/// A folder that can be listed. It may hold nothing of use: knowledgeWarnings() tells.
bool isKnowledgeFolder(const QString& folder);

/// What lies over the embedded texts, first the strongest: `named` (empty: none), then the folder `knowledge` in
/// `programFolder`, if there is one.
QStringList knowledgeFolders(const QString& named, const QString& programFolder);

/// Reads every text of the folder as Knowledge would, and tells what will not be used, and why: `file:line: reason` in
/// English, for the log, one line each and free of control characters. Files that begin with a dot, and a README.md
/// beside the languages, are passed over. Opens only plain files that lie where Knowledge looks for them; a link is
/// read like the file that it stands for, and no folder is entered twice. Blocks as long as the files' disk does; any
/// thread after initResources().
QStringList knowledgeWarnings(const QString& folder);

} // namespace tsunagu
