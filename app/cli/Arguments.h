#pragma once

#include "probes/model/Target.h"
#include "report/text/Language.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>
#include <variant>

namespace tsunagu::cli {

enum class Format
{
    Text,
    Json,
    Html,
    Csv ///< of many reports
};

struct DiagnoseArguments
{
    Target target;         ///< without profile, and without server if only a profile was given (`chooseProfile`)
    bool hasServer = true; ///< `--server` was given
    QString profileName;   ///< empty: none was given
    QString profileFile;   ///< empty: where profiles lie on this computer
    Format format = Format::Text;
    QString output; ///< empty: standard output
    bool redacts = false;
    bool explains = false; ///< `--explain`: what each rule concluded and why
};

struct ExplainArguments
{
    QString code;       ///< an error code in any form, or a cause id
    bool lists = false; ///< `--list`: the whole catalogue instead
};

struct ProfilesArguments
{
    QString file; ///< empty: where profiles lie on this computer
    Format format = Format::Text;
};

struct LogsArguments
{
    QString file; ///< empty: this computer's own log
    Format format = Format::Text;
};

struct PracticeArguments
{
    bool lists = false;
    QString scenario;
    quint16 ikePort = 0; ///< 0: any free one
    quint16 nattPort = 0;
};

struct ReportArguments
{
    enum class Action
    {
        Show,
        Convert,
        Code,
        Compare,
        Triage,
    };

    Action action = Action::Show;
    QStringList files; ///< one; two for Compare; files and folders for Triage
    Format format = Format::Text;
    QString output; ///< empty: standard output
    bool redacts = false;
    bool explains = false; ///< `--explain`: what each rule concluded and why
};

struct DecodeArguments
{
    QString code; ///< as it was heard, in any grouping
};

struct HelpRequest
{
    QString text;
};

using CommandArguments = std::variant<HelpRequest, DiagnoseArguments, ExplainArguments, LogsArguments,
                                      PracticeArguments, ProfilesArguments, ReportArguments, DecodeArguments>;

/// What one command was told; the error is a complaint in one line.
using ParsedCommand = tl::expected<CommandArguments, QString>;

/// A command line as it was understood.
struct Arguments
{
    Language language = Language::English;
    bool quiet = false;
    bool verbose = false;
    QString logFile;
    QString knowledgeFolder; ///< `--knowledge`: an organisation's own texts; empty: none was named
    CommandArguments command;
};

/// Reads the command line (without the program's name). The error is one line that says what is wrong and where.
tl::expected<Arguments, QString> parseArguments(const QStringList& arguments);

} // namespace tsunagu::cli
