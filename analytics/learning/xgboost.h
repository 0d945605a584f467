// Boosted trees of the XGBoost library behind three small types; the only page that knows its C
// API. The library is opened when first used (docs/adr/0070-xgboost-is-opened-at-run-time.md).
// Knows nothing of customers.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace perennial::xgboost {

/// Tells OpenMP, on which the library runs, to wait without burning the processor. Call first thing
/// in main(), while there is one thread: the environment may not change later. A choice that the
/// user made in OMP_WAIT_POLICY stands.
void prepare_process();

/// Rows of features with what is known about each row. Copies what it is given.
/// throws: Error{file_missing} when the library is not installed; Error{internal} with the
/// library's words.
class Matrix {
  public:
    /// Column by column: value of row r, feature f at values[f * stride + r]; NaN is missing.
    Matrix(std::span<const float> values, std::size_t rows, std::size_t features,
           std::size_t stride);
    ~Matrix();
    Matrix(Matrix&& other) noexcept;
    Matrix(const Matrix&) = delete;
    Matrix& operator=(const Matrix&) = delete;
    Matrix& operator=(Matrix&&) = delete;

    void set_labels(std::span<const float> labels) { set("label", labels); }
    void set_weights(std::span<const float> weights) { set("weight", weights); }
    /// Where boosting starts, on the scale of margins.
    void set_start(std::span<const float> margins) { set("base_margin", margins); }

    std::size_t rows() const { return m_rows; }
    std::size_t features() const { return m_features; }

  private:
    friend class Booster;
    void set(const char* field, std::span<const float> values);
    void* m_handle = nullptr;
    std::size_t m_rows = 0, m_features = 0;
};

using Settings = std::vector<std::pair<std::string, std::string>>;

/// A growing ensemble of trees.
class Booster {
  public:
    /// `matrices` are those it will train on and predict often: their predictions are kept up to
    /// date round by round. They must outlive the rounds. throws: as Matrix.
    Booster(const Settings& settings, std::initializer_list<const Matrix*> matrices);
    ~Booster();
    Booster(Booster&& other) noexcept;
    Booster(const Booster&) = delete;
    Booster& operator=(const Booster&) = delete;
    Booster& operator=(Booster&&) = delete;

    /// One round with the library's objective and the labels of `train`.
    void update(const Matrix& train);
    /// One round with first and second derivatives of a loss at every row; the settings' objective
    /// is not asked. The spans are read only.
    void update(const Matrix& train, std::span<const float> first, std::span<const float> second);
    int rounds() const { return m_rounds; }

    /// Margins, the start of each row included. rounds: how many to use, 0 for all.
    std::vector<float> margins(const Matrix& matrix, int rounds = 0) const;
    /// What every feature adds to the margin: rows x (features + 1), row by row, the last column
    /// being the mean prediction plus the row's start. Exact SHAP values, or Saabas' path
    /// attribution when `along_paths`, which is far cheaper for deep trees.
    /// source: Lundberg et al. (2020), From local explanations to global understanding with
    /// explainable AI for trees, Nature Machine Intelligence 2.
    std::vector<float> contributions(const Matrix& matrix, bool along_paths, int rounds = 0) const;

  private:
    std::vector<float> predict(const Matrix& matrix, int type, int rounds) const;
    void* m_handle = nullptr;
    int m_rounds = 0;
};

} // namespace perennial::xgboost
