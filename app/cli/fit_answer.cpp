#include "app/cli/fit_answer.h"

#include "analytics/lifetime/fit.h"
#include "app/cli/text.h"
#include "ui/format.h"

namespace perennial::app::cli {

Answer fitAnswer(const FitSummary& fit) {
    Json parameters = Json::object();
    Json errors = Json::object();
    Table table{Table::Align::left, Table::Align::right, Table::Align::right};
    table.row({"parameter", "estimate", "standard error"});
    for (const NamedValue& parameter : fit.parameters) {
        parameters[parameter.name] = parameter.value;
        errors[parameter.name] = parameter.standard_error;
        table.row(
            {parameter.name, decimals(parameter.value, 4), decimals(parameter.standard_error, 4)});
    }
    const std::string message = ui::Format::fitNote(fit).toStdString();
    const std::string kept =
        fit.kept_share < 1.0 ? "refunds leave " + percent(fit.kept_share) + " of that spend\n" : "";
    const std::string text = fit.model + ", " + count(fit.customers) + " customers\n\n" +
                             table.text() + "\nlog-likelihood " + decimals(fit.log_likelihood, 2) +
                             '\n' + kept + message + '\n';
    return {{{"model", fit.model},
             {"parameters", parameters},
             {"standard_errors", errors},
             {"log_likelihood", fit.log_likelihood},
             {"customers", fit.customers},
             {"converged", fit.converged},
             {"iterations", fit.iterations},
             {"gradient_norm", fit.gradient_norm},
             {"message", message},
             {"kept_share", fit.kept_share},
             {"seconds", fit.seconds}},
            text};
}

} // namespace perennial::app::cli
