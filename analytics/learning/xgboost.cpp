#include "analytics/learning/xgboost.h"

#include "analytics/core/error.h"

#include <cstdint>
#include <cstdlib>
#include <dlfcn.h>
#include <numeric>
#include <xgboost/c_api.h>

namespace perennial::xgboost {

namespace {

/// The functions used of the library, found by name.
struct Api {
    Api();
    decltype(&::XGBGetLastError) last_error = nullptr;
    decltype(&::XGBRegisterLogCallback) register_log = nullptr;
    decltype(&::XGDMatrixCreateFromDense) matrix_create = nullptr;
    decltype(&::XGDMatrixSetDenseInfo) matrix_set = nullptr;
    decltype(&::XGDMatrixFree) matrix_free = nullptr;
    decltype(&::XGBoosterCreate) booster_create = nullptr;
    decltype(&::XGBoosterSetParam) booster_set = nullptr;
    decltype(&::XGBoosterUpdateOneIter) booster_update = nullptr;
    decltype(&::XGBoosterBoostOneIter) booster_boost = nullptr;
    decltype(&::XGBoosterPredictFromDMatrix) booster_predict = nullptr;
    decltype(&::XGBoosterFree) booster_free = nullptr;

    void check(int outcome) const {
        if (outcome != 0) {
            throw Error(ErrorCode::internal, std::string("xgboost: ") + last_error());
        }
    }
};

constexpr const char* library_name = "libxgboost.so.0";

template <class Function>
void find_function(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (function == nullptr) {
        throw Error(ErrorCode::internal, std::string(library_name) + " without " + name);
    }
}

Api::Api() {
    void* library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL); // stays open: threads live in it
    if (library == nullptr) {
        throw Error(ErrorCode::file_missing, "shared library", library_name);
    }
    find_function(library, "XGBGetLastError", last_error);
    find_function(library, "XGBRegisterLogCallback", register_log);
    find_function(library, "XGDMatrixCreateFromDense", matrix_create);
    find_function(library, "XGDMatrixSetDenseInfo", matrix_set);
    find_function(library, "XGDMatrixFree", matrix_free);
    find_function(library, "XGBoosterCreate", booster_create);
    find_function(library, "XGBoosterSetParam", booster_set);
    find_function(library, "XGBoosterUpdateOneIter", booster_update);
    find_function(library, "XGBoosterBoostOneIter", booster_boost);
    find_function(library, "XGBoosterPredictFromDMatrix", booster_predict);
    find_function(library, "XGBoosterFree", booster_free);
    register_log([](const char*) {}); // what matters comes back as an error
}

/// Opened once; a failure to open is tried again next time.
const Api& api() {
    static const Api opened;
    return opened;
}

} // namespace

void prepare_process() {
    setenv("OMP_WAIT_POLICY", "passive", 0);
}

Matrix::Matrix(std::span<const float> values, std::size_t rows, std::size_t features,
               std::size_t stride)
    : m_rows(rows), m_features(features) {
    // The NumPy array interface: address, shape and byte strides.
    const std::string array =
        R"({"data":[)" + std::to_string(reinterpret_cast<std::uintptr_t>(values.data())) +
        R"(,true],"shape":[)" + std::to_string(rows) + "," + std::to_string(features) +
        R"(],"strides":[)" + std::to_string(sizeof(float)) + "," +
        std::to_string(stride * sizeof(float)) + R"(],"typestr":"<f4","version":3})";
    api().check(api().matrix_create(array.c_str(), R"({"missing":NaN})", &m_handle));
}

Matrix::~Matrix() {
    if (m_handle != nullptr) {
        api().matrix_free(m_handle);
    }
}

Matrix::Matrix(Matrix&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_rows(other.m_rows),
      m_features(other.m_features) {}

void Matrix::set(const char* field, std::span<const float> values) {
    constexpr int as_float = 1;
    api().check(api().matrix_set(m_handle, field, values.data(), values.size(), as_float));
}

Booster::Booster(const Settings& settings, std::initializer_list<const Matrix*> matrices) {
    std::vector<DMatrixHandle> handles;
    for (const Matrix* matrix : matrices) {
        handles.push_back(matrix->m_handle);
    }
    api().check(api().booster_create(handles.data(), handles.size(), &m_handle));
    for (const auto& [name, value] : settings) {
        const int outcome = api().booster_set(m_handle, name.c_str(), value.c_str());
        if (outcome != 0) {
            api().booster_free(m_handle);
            api().check(outcome);
        }
    }
}

Booster::~Booster() {
    if (m_handle != nullptr) {
        api().booster_free(m_handle);
    }
}

Booster::Booster(Booster&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_rounds(other.m_rounds) {}

void Booster::update(const Matrix& train) {
    api().check(api().booster_update(m_handle, m_rounds, train.m_handle));
    ++m_rounds;
}

void Booster::update(const Matrix& train, std::span<const float> first,
                     std::span<const float> second) {
    // The API asks for writable arrays and writes nothing.
    api().check(api().booster_boost(m_handle, train.m_handle, const_cast<float*>(first.data()),
                                    const_cast<float*>(second.data()), first.size()));
    ++m_rounds;
}

std::vector<float> Booster::predict(const Matrix& matrix, int type, int rounds) const {
    const std::string config = R"({"type":)" + std::to_string(type) +
                               R"(,"training":false,"iteration_begin":0,"iteration_end":)" +
                               std::to_string(rounds) + R"(,"strict_shape":true})";
    const bst_ulong* shape = nullptr;
    bst_ulong dimensions = 0;
    const float* result = nullptr;
    api().check(api().booster_predict(m_handle, matrix.m_handle, config.c_str(), &shape,
                                      &dimensions, &result));
    const auto count = std::accumulate(shape, shape + dimensions, std::size_t{1},
                                       [](std::size_t a, bst_ulong b) { return a * b; });
    return {result, result + count};
}

std::vector<float> Booster::margins(const Matrix& matrix, int rounds) const {
    return predict(matrix, 1, rounds);
}

std::vector<float> Booster::contributions(const Matrix& matrix, bool along_paths,
                                          int rounds) const {
    return predict(matrix, along_paths ? 3 : 2, rounds);
}

} // namespace perennial::xgboost
