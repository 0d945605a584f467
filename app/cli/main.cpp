// perennial-cli: the engine on the command line, for people and scripts. The verbs, their JSON keys
// and the exit codes are a contract: docs/cli.md.
#include "analytics/core/error.h"
#include "analytics/core/memory.h"
#include "analytics/learning/xgboost.h"
#include "app/cli/stop_on_signal.h"
#include "app/cli/verb.h"
#include "ui/format.h"

#include <CLI/CLI.hpp>
#include <QLocale>

#include <chrono>
#include <iostream>
#include <unistd.h>

using namespace perennial;
using namespace perennial::app::cli;

namespace {

constexpr Verb verbs[] = {
    {"inspect", "say how a file would be read, without importing it", declareInspect},
    {"import", "read order files into a project", declareImport},
    {"compare", "say what importing a file again would change", declareCompare},
    {"sources", "list the imports of a project", declareSources},
    {"remove-source", "undo an import", declareRemoveSource},
    {"health", "say what is odd in the orders, and what they suffice for", declareHealth},
    {"insights", "what to know first of a shop, in sentences", declareInsights},
    {"summary", "totals of a project", declareSummary},
    {"rfm", "frequency, recency, age and value of every customer, as CSV", declareRfm},
    {"models", "list the lifetime models", declareModels},
    {"fit", "fit one model", declareFit},
    {"score", "evaluate a model at given parameters on given histories", declareScore},
    {"retention", "the textbook formula: one average customer", declareRetention},
    {"clv", "lifetime value of every customer", declareClv},
    {"segments", "customers in seven segments", declareSegments},
    {"churn", "customers by value at risk", declareChurn},
    {"backtest", "which model would have forecast this shop best", declareBacktest},
    {"chart", "draw a chart into a file", declareChart},
    {"sample", "make the sample store", declareSample},
};

enum ExitCode { ok = 0, usage = 2, rejected = 3, cancelled = 4, internal = 5 };

/// "42 % reading" on one line of standard error, at most ten times a second, when that is a
/// terminal.
Progress::Report terminalReport() {
    if (isatty(STDERR_FILENO) == 0) {
        return {};
    }
    using Clock = std::chrono::steady_clock;
    return [last = Clock::time_point()](double fraction, Stage stage) mutable {
        if (Clock::now() - last < std::chrono::milliseconds(100)) {
            return;
        }
        last = Clock::now();
        std::cerr << "\r\033[K" << static_cast<int>(fraction * 100.0) << " % "
                  << ui::Format::stage(stage).toStdString() << std::flush;
    };
}

void clearReport() {
    if (isatty(STDERR_FILENO) != 0) {
        std::cerr << "\r\033[K";
    }
}

/// The option that answers what the refusal asks for.
const char* optionFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::no_date_column:
        return " Option: --role order_date=COLUMN.";
    case ErrorCode::no_amount_column:
        return " Option: --role amount=COLUMN, or --role quantity=COLUMN --role unit_price=COLUMN.";
    case ErrorCode::not_sales:
        return " Option: --role order_id=COLUMN.";
    case ErrorCode::no_order_column:
        return " Option: --role order_id=COLUMN or --role customer_id=COLUMN.";
    case ErrorCode::table_ambiguous:
    case ErrorCode::table_unknown:
        return " Option: --table NAME.";
    default:
        return "";
    }
}

int refuse(const Error& error, bool asJson) {
    const std::string sentence = ui::Format::error(error).toStdString() + optionFor(error.code());
    std::cerr << sentence << '\n';
    if (asJson) {
        Json facts{{"code", name(error.code())}, {"message", sentence}};
        facts["path"] = error.path().empty() ? Json(nullptr) : Json(error.path());
        facts["line"] = error.line() == 0 ? Json(nullptr) : Json(error.line());
        // File names need not be UTF-8.
        std::cout << Json{{"error", facts}}.dump(2, ' ', false, Json::error_handler_t::replace)
                  << '\n';
    }
    return error.code() == ErrorCode::internal ? internal : rejected;
}

int run(const Run& verb, bool asJson) {
    const StopOnSignal stop;
    try {
        const Answer answer = verb(Progress(stop.token(), terminalReport()));
        clearReport();
        if (asJson) {
            std::cout << answer.json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        } else {
            std::cout << answer.text;
        }
        if (!std::cout.flush()) {
            throw Error(ErrorCode::cannot_write, "standard output");
        }
        return ok;
    } catch (const Cancelled&) {
        clearReport();
        std::cerr << "Cancelled; nothing was changed.\n";
        return cancelled;
    } catch (const Error& error) {
        clearReport();
        return refuse(error, asJson);
    } catch (const std::exception& error) {
        clearReport();
        return refuse(Error(ErrorCode::internal, error.what()), asJson);
    }
}

} // namespace

int main(int argc, char** argv) {
    give_back_large_columns();
    xgboost::prepare_process();
    QLocale::setDefault(
        QLocale(QLocale::English, QLocale::UnitedStates)); // the same text on any machine

    CLI::App app{
        "Customer lifetime value from order files: the engine of Perennial on the command line.",
        "perennial-cli"};
    app.set_version_flag("--version", "perennial-cli " PERENNIAL_VERSION);
    bool asJson = false;
    app.add_flag("--json", asJson, "print one JSON object and nothing else on standard output");
    app.require_subcommand(1);
    app.fallthrough(); // --json may follow the verb

    Run chosen;
    for (const Verb& verb : verbs) {
        CLI::App* command = app.add_subcommand(verb.name, verb.help);
        command->callback([&chosen, work = verb.declare(*command)] { chosen = work; });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        app.exit(error);
        return usage;
    }
    return run(chosen, asJson);
}
