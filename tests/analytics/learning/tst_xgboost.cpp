#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/learning/xgboost.h"

#include <QTest>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

using namespace perennial;
using xgboost::Booster;
using xgboost::Matrix;

namespace {

constexpr std::size_t rows = 2000, features = 3;

/// Three uniform columns; every seventh value of the last is missing. y = 2 a + [b > 0.5].
struct Shop {
    std::vector<float> values = std::vector<float>(rows * features);
    std::vector<float> labels = std::vector<float>(rows);
    Shop() {
        Random random(5);
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t f = 0; f < features; ++f) {
                values[f * rows + i] = static_cast<float>(random.uniform());
            }
            labels[i] = 2.0F * values[i] + (values[rows + i] > 0.5F ? 1.0F : 0.0F);
            if (i % 7 == 0) {
                values[2 * rows + i] = std::numeric_limits<float>::quiet_NaN();
            }
        }
    }
    Matrix matrix() const {
        Matrix made(values, rows, features, rows);
        made.set_labels(labels);
        made.set_start(std::vector<float>(rows, 0.25F));
        return made;
    }
};

xgboost::Settings settings(int threads) {
    return {{"verbosity", "0"},
            {"nthread", std::to_string(threads)},
            {"tree_method", "hist"},
            {"subsample", "0.7"},
            {"colsample_bynode", "0.7"},
            {"seed", "3"},
            {"seed_per_iteration", "1"},
            {"max_depth", "4"},
            {"objective", "reg:squarederror"}};
}

std::vector<float> trained(int threads, int rounds) {
    const Shop shop;
    Matrix matrix = shop.matrix();
    Booster booster(settings(threads), {&matrix});
    for (int i = 0; i < rounds; ++i) {
        booster.update(matrix);
    }
    return booster.margins(matrix);
}

} // namespace

class TestXgboost : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void learnsAFunction();
    void sameBitsForAnyNumberOfThreads();
    void columnsMayBePartOfALargerBlock();
    void roundsCanBeLeftOut();
    void contributionsAddUp_data();
    void contributionsAddUp();
    void ownDerivativesAreFollowed();
    void unknownSettingIsAnError();
    void wrongShapesAreErrors();
    void waitingIsPassiveUnlessChosen();
};

void TestXgboost::learnsAFunction() {
    const Shop shop;
    const std::vector<float> margins = trained(1, 60);
    double error = 0.0;
    for (std::size_t i = 0; i < rows; ++i) {
        error += std::abs(static_cast<double>(margins[i] - shop.labels[i])) / rows;
    }
    QVERIFY2(error < 0.05, std::to_string(error).c_str());
}

void TestXgboost::sameBitsForAnyNumberOfThreads() {
    const std::vector<float> one = trained(1, 30);
    QVERIFY(one == trained(1, 30));
    QVERIFY(one == trained(2, 30));
    QVERIFY(one == trained(3, 30));
}

/// A chunk of rows is read in place from the columns of all rows.
void TestXgboost::columnsMayBePartOfALargerBlock() {
    const Shop shop;
    Matrix matrix = shop.matrix();
    Booster booster(settings(1), {&matrix});
    for (int i = 0; i < 10; ++i) {
        booster.update(matrix);
    }
    const std::vector<float> all = booster.margins(matrix);
    Matrix part(std::span(shop.values).subspan(500), 100, features, rows);
    part.set_start(std::vector<float>(100, 0.25F));
    const std::vector<float> some = booster.margins(part);
    QVERIFY(std::equal(some.begin(), some.end(), all.begin() + 500));
}

void TestXgboost::roundsCanBeLeftOut() {
    const Shop shop;
    Matrix matrix = shop.matrix();
    Booster booster(settings(1), {&matrix});
    booster.update(matrix);
    const std::vector<float> after_one = booster.margins(matrix);
    booster.update(matrix);
    QCOMPARE(booster.rounds(), 2);
    QVERIFY(booster.margins(matrix, 1) == after_one);
    QVERIFY(booster.margins(matrix) != after_one);
}

void TestXgboost::contributionsAddUp_data() {
    QTest::addColumn<bool>("along_paths");
    QTest::newRow("SHAP") << false;
    QTest::newRow("along paths") << true;
}

void TestXgboost::contributionsAddUp() {
    QFETCH(bool, along_paths);
    const Shop shop;
    Matrix matrix = shop.matrix();
    Booster booster(settings(2), {&matrix});
    for (int i = 0; i < 20; ++i) {
        booster.update(matrix);
    }
    const std::vector<float> margins = booster.margins(matrix);
    const std::vector<float> parts = booster.contributions(matrix, along_paths);
    QCOMPARE(parts.size(), rows * (features + 1));
    double of_a = 0.0;
    double of_noise = 0.0;
    for (std::size_t i = 0; i < rows; ++i) {
        const float* const part = &parts[i * (features + 1)];
        const double sum = static_cast<double>(part[0]) + static_cast<double>(part[1]) +
                           static_cast<double>(part[2]) + static_cast<double>(part[3]);
        QVERIFY(std::abs(sum - static_cast<double>(margins[i])) < 1e-4);
        of_a += std::abs(static_cast<double>(part[0]));
        of_noise += std::abs(static_cast<double>(part[2]));
    }
    QVERIFY(of_a > 10.0 * of_noise);
}

/// With the derivatives of (margin - 4)^2 / 2 at 0 and one leaf, one full step lands on 4.
void TestXgboost::ownDerivativesAreFollowed() {
    const Shop shop;
    Matrix matrix(shop.values, rows, features, rows);
    matrix.set_start(std::vector<float>(rows, 0.0F));
    Booster booster({{"verbosity", "0"},
                     {"eta", "1"},
                     {"lambda", "0"},
                     {"max_depth", "1"},
                     {"tree_method", "hist"},
                     {"objective", "reg:squarederror"}},
                    {&matrix});
    booster.update(matrix, std::vector<float>(rows, -4.0F), std::vector<float>(rows, 1.0F));
    for (const float margin : booster.margins(matrix)) {
        QCOMPARE(margin, 4.0F);
    }
}

void TestXgboost::unknownSettingIsAnError() {
    const Shop shop;
    Matrix matrix = shop.matrix();
    try {
        Booster booster({{"objective", "no:such"}}, {&matrix});
        booster.update(matrix);
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::internal);
        QVERIFY(error.detail().find("xgboost") != std::string::npos);
        return;
    }
    QFAIL("an unknown objective was accepted");
}

void TestXgboost::wrongShapesAreErrors() {
    const Shop shop;
    Matrix matrix = shop.matrix();
    Booster booster(settings(1), {&matrix});
    QVERIFY_EXCEPTION_THROWN(booster.update(matrix, std::vector<float>(3), std::vector<float>(3)),
                             Error);
}

void TestXgboost::waitingIsPassiveUnlessChosen() {
    unsetenv("OMP_WAIT_POLICY");
    xgboost::prepare_process();
    QCOMPARE(std::string(std::getenv("OMP_WAIT_POLICY")), std::string("passive"));
    setenv("OMP_WAIT_POLICY", "active", 1);
    xgboost::prepare_process();
    QCOMPARE(std::string(std::getenv("OMP_WAIT_POLICY")), std::string("active"));
}

QTEST_APPLESS_MAIN(TestXgboost)
#include "tst_xgboost.moc"
