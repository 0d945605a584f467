#include "analytics/core/memory.h"
#include "analytics/learning/xgboost.h"
#include "app/gui/composition.h"
#include "app/gui/end_requests.h"
#include "app/gui/screenshot.h"
#include "app/open_mark.h"
#include "ui/window/first_size.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace perennial;
using namespace perennial::app;

namespace {

constexpr int exit_usage = 2;
constexpr const char* app_id = "io.github.perennial_clv.Perennial";

struct Request {
    QStringList files;
    bool sample = false, resetLayout = false;
    QString language, theme, screenshot, perspective;
    QSize size;
};

/// Nothing when the arguments make no sense; `exitCode` says how to leave then.
std::optional<Request> readArguments(const QCoreApplication& application, int& exitCode) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "What every customer is worth, who is leaving, and what a decision would change."));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QStringLiteral("Open the sample store."));
    const QCommandLineOption language(QStringLiteral("lang"),
                                      QStringLiteral("Language: en or zh_CN."),
                                      QStringLiteral("language"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("Colours: light, dark or system."),
                                   QStringLiteral("theme"));
    const QCommandLineOption reset(QStringLiteral("reset-layout"),
                                   QStringLiteral("Forget how the panels were arranged."));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral("Write a picture of the window to FILE and quit."), QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("Size of the window, for example 1440x900."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption perspective(QStringLiteral("perspective"),
                                         QStringLiteral("Page shown first, for example "
                                                        "model_quality."),
                                         QStringLiteral("ID"));
    parser.addOptions({sample, language, theme, reset, screenshot, size, perspective});
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QStringLiteral("A .perennial project to open, or order files to import."),
        QStringLiteral("[files...]"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    const auto refuse = [&exitCode](const QString& why) {
        std::fprintf(stderr, "perennial: %s\n", qPrintable(why));
        exitCode = exit_usage;
        return std::nullopt;
    };
    if (!parser.parse(application.arguments())) {
        return refuse(parser.errorText());
    }
    exitCode = 0;
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return std::nullopt;
    }
    if (parser.isSet(version)) {
        std::printf("perennial %s\n", qPrintable(application.applicationVersion()));
        return std::nullopt;
    }
    Request request{parser.positionalArguments(), parser.isSet(sample),
                    parser.isSet(reset),          parser.value(language),
                    parser.value(theme),          parser.value(screenshot),
                    parser.value(perspective),    {}};
    if (parser.isSet(language) && !Language::known(request.language)) {
        return refuse(QStringLiteral("--lang is en or zh_CN, not '%1'").arg(request.language));
    }
    if (parser.isSet(theme) &&
        !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")}
             .contains(request.theme)) {
        return refuse(
            QStringLiteral("--theme is light, dark or system, not '%1'").arg(request.theme));
    }
    if (parser.isSet(size)) {
        const QStringList sides = parser.value(size).split(QLatin1Char('x'));
        request.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
        if (request.size.isEmpty()) {
            return refuse(
                QStringLiteral("--size is WIDTHxHEIGHT, not '%1'").arg(parser.value(size)));
        }
    }
    if (request.sample && !request.files.isEmpty()) {
        return refuse(QStringLiteral("--sample opens the sample store: leave the files out"));
    }
    return request;
}

void describe() {
    QCoreApplication::setApplicationName(QStringLiteral("perennial"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PERENNIAL_VERSION));
}

void showWindow(Composition& composition, const Settings& settings, const Request& request) {
    ui::MainWindow& window = composition.window();
    if (!request.size.isEmpty()) {
        window.resize(request.size);
    } else if (!window.restoreGeometry(settings.geometry)) {
        ui::sizeForFirstStart(window, window.screen()->availableGeometry());
    }
    window.show();
    if (request.sample) {
        composition.session().openSample();
    } else {
        composition.openFiles(request.files);
    }
}

} // namespace

int main(int argc, char** argv) {
    give_back_large_columns();
    xgboost::prepare_process();
    std::optional<Request> request;
    {
        // Usage errors and --help are answered without a display.
        const QCoreApplication console(argc, argv);
        describe();
        int exitCode = 0;
        request = readArguments(console, exitCode);
        if (!request) {
            return exitCode;
        }
    }
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    const QApplication application(argc, argv);
    describe();
    QGuiApplication::setDesktopFileName(QString::fromLatin1(app_id));

    const QDir configuration(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    QSettings store(configuration.filePath(QStringLiteral("perennial.ini")), QSettings::IniFormat);
    Settings settings = Settings::load(store);
    if (!request->language.isEmpty()) {
        settings.language = request->language;
    }
    if (!request->theme.isEmpty()) {
        settings.theme = request->theme;
    }
    if (request->resetLayout || !request->screenshot.isEmpty()) {
        settings.layout.clear();
    }
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    const QString sampleFile = cache.filePath(QStringLiteral("sample-store-1.perennial"));
    Composition composition(settings, sampleFile,
                            configuration.filePath(QStringLiteral("import_presets.json")));
    QGuiApplication::setWindowIcon(
        QIcon(QStringLiteral(":/io.github.perennial_clv.Perennial.svg")));

    // Static: the mark goes, too, where Qt exits because the display has gone.
    static OpenMark mark(configuration.filePath(QStringLiteral("open")));
    EndRequests ends;
    QObject::connect(&ends, &EndRequests::endRequested, [] { QCoreApplication::exit(0); });
    Screenshot screenshot(&composition, request->screenshot);
    if (!request->screenshot.isEmpty()) {
        screenshot.start();
    } else {
        const auto save = [&] {
            composition.settings().save(store);
        };
        QObject::connect(&composition, &Composition::settingsChanged, &composition, save);
        QObject::connect(&composition.window(), &ui::MainWindow::closing, &composition, save);
        QObject::connect(&ends, &EndRequests::endRequested, &composition, save);
        QObject::connect(&ends, &EndRequests::sessionEnding, &composition, [&composition, save] {
            save();
            composition.keepView();
        });
        QObject::connect(&composition.session(), &Session::inUse, &composition,
                         [&sampleFile](const QString& project) {
                             mark.set(project == sampleFile ? QString() : project);
                         });
        const QStringList left = mark.takeLeft();
        const auto there = std::find_if(left.begin(), left.end(), [](const QString& project) {
            return QFile::exists(project);
        });
        if (there != left.end() && request->files.isEmpty() && !request->sample) {
            composition.offerLeftOpen(*there);
        }
    }
    if (!request->perspective.isEmpty() &&
        !composition.window().showPerspective(request->perspective)) {
        std::fprintf(stderr, "perennial: there is no perspective '%s'\n",
                     qPrintable(request->perspective));
        return exit_usage;
    }
    showWindow(composition, settings, *request);
    return QApplication::exec();
}
