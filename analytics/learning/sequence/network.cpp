#include "analytics/learning/sequence/network.h"

#include "analytics/core/random.h"

#include <Eigen/Core>

#include <cmath>

namespace perennial::sequence {

namespace {

/// Where each block begins, in the order of parameter_blocks().
struct Layout {
    explicit Layout(const NetworkShape& s)
        : input_weights(0), memory_weights(input_weights + 3 * s.hidden * s.inputs),
          gate_bias(memory_weights + 3 * s.hidden * s.hidden),
          candidate_bias(gate_bias + 3 * s.hidden), dense_weights(candidate_bias + s.hidden),
          dense_bias(dense_weights + s.dense * (s.hidden + s.statics)),
          output_weights(dense_bias + s.dense), output_bias(output_weights + s.outputs * s.dense),
          size(output_bias + s.outputs) {}

    std::size_t input_weights, memory_weights, gate_bias, candidate_bias;
    std::size_t dense_weights, dense_bias, output_weights, output_bias, size;
};

Eigen::Index index_of(std::size_t n) {
    return static_cast<Eigen::Index>(n);
}

template <class Real>
using Matrix = Eigen::Matrix<Real, Eigen::Dynamic, Eigen::Dynamic>;

/// Parameters, or their gradient, as matrices.
template <class Real>
struct Weights {
    using M = Eigen::Map<Matrix<std::remove_const_t<Real>>>;
    using Mat = std::conditional_t<std::is_const_v<Real>,
                                   Eigen::Map<const Matrix<std::remove_const_t<Real>>>, M>;

    Weights(const NetworkShape& s, Real* p)
        : Weights(Layout(s), index_of(s.hidden), index_of(s.inputs), index_of(s.statics),
                  index_of(s.dense), index_of(s.outputs), p) {}

    Mat W; ///< input weights; rows of all three gates: update, reset, candidate
    Mat U; ///< memory weights, alike
    Mat b, c, D, d, O, o;

  private:
    Weights(const Layout& at, Eigen::Index hidden, Eigen::Index inputs, Eigen::Index statics,
            Eigen::Index dense, Eigen::Index outputs, Real* p)
        : W(p + at.input_weights, 3 * hidden, inputs), U(p + at.memory_weights, 3 * hidden, hidden),
          b(p + at.gate_bias, 3 * hidden, 1), c(p + at.candidate_bias, hidden, 1),
          D(p + at.dense_weights, dense, hidden + statics), d(p + at.dense_bias, dense, 1),
          O(p + at.output_weights, outputs, dense), o(p + at.output_bias, outputs, 1) {}
};

} // namespace

std::vector<ParameterBlock> parameter_blocks(const NetworkShape& shape) {
    const Layout at(shape);
    return {
        {"input_weights", at.input_weights, at.memory_weights - at.input_weights, false},
        {"memory_weights", at.memory_weights, at.gate_bias - at.memory_weights, false},
        {"gate_bias", at.gate_bias, at.candidate_bias - at.gate_bias, true},
        {"candidate_bias", at.candidate_bias, at.dense_weights - at.candidate_bias, true},
        {"dense_weights", at.dense_weights, at.dense_bias - at.dense_weights, false},
        {"dense_bias", at.dense_bias, at.output_weights - at.dense_bias, true},
        {"output_weights", at.output_weights, at.output_bias - at.output_weights, false},
        {"output_bias", at.output_bias, at.size - at.output_bias, true},
    };
}

std::size_t parameter_count(const NetworkShape& shape) {
    return Layout(shape).size;
}

std::vector<float> initial_parameters(const NetworkShape& shape, std::uint64_t seed) {
    const Layout at(shape);
    std::vector<float> parameters(at.size, 0.0F);
    Random random(seed);
    const auto fill = [&](std::size_t begin, std::size_t end, std::size_t fan_in) {
        const double scale = 1.0 / std::sqrt(static_cast<double>(fan_in));
        for (std::size_t i = begin; i < end; ++i) {
            parameters[i] = static_cast<float>(scale * random.normal());
        }
    };
    fill(at.input_weights, at.memory_weights, shape.inputs);
    fill(at.memory_weights, at.gate_bias, shape.hidden);
    fill(at.dense_weights, at.dense_bias, shape.hidden + shape.statics);
    return parameters;
}

/// Everything between events and outputs, one column a sequence; over the steps one after another.
template <class Real>
struct NetworkPass<Real>::Memory {
    Matrix<Real> events, gates; ///< of all steps; gates: update, reset, candidate after activation
    Matrix<Real> before;        ///< memory before each step
    Matrix<Real> recalled;      ///< candidate's share of the memory before its reset gate
    Matrix<Real> state;         ///< memory, of each sequence the latest
    Matrix<Real> joined, dense, activation, outputs;
    Matrix<Real> d_gates, d_recalled_gates, d_state, d_dense, step;
    Matrix<Real> keep;
};

template <class Real>
NetworkPass<Real>::NetworkPass(const NetworkShape& shape)
    : m_shape(shape), m_memory(std::make_unique<Memory>()) {}

template <class Real>
NetworkPass<Real>::~NetworkPass() = default;

// The gates after Cho et al. (2014), arXiv 1406.1078, eq. 5-8, with the reset gate after the matrix
// product, so that all of U goes through one product.
template <class Real>
std::span<const Real> NetworkPass<Real>::forward(std::span<const Real> parameters,
                                                 const Batch& batch, std::span<const Real> keep) {
    Memory& m = *m_memory;
    const Weights<const Real> w(m_shape, parameters.data());
    const Eigen::Index H = index_of(m_shape.hidden);
    const Eigen::Index S = index_of(m_shape.statics);
    const Eigen::Index n = index_of(batch.size);
    const Eigen::Index total = index_of(batch.events.size() / m_shape.inputs);

    m.events = Eigen::Map<const Matrix<float>>(batch.events.data(), index_of(m_shape.inputs), total)
                   .template cast<Real>();
    m.gates.resize(3 * H, total);
    m.gates.noalias() = w.W * m.events;
    m.gates.colwise() += w.b.col(0);
    m.before.resize(H, total);
    m.recalled.resize(H, total);
    m.state.setZero(H, n);
    Eigen::Index at = 0;
    for (const std::size_t active : batch.active) {
        const Eigen::Index k = index_of(active);
        auto state = m.state.leftCols(k);
        auto gates = m.gates.middleCols(at, k);
        auto recalled = m.recalled.middleCols(at, k);
        m.before.middleCols(at, k) = state;
        m.step.resize(3 * H, k);
        m.step.noalias() = w.U * state;
        recalled = m.step.bottomRows(H);
        recalled.colwise() += w.c.col(0);
        // sigmoid(a) = (1 + tanh(a / 2)) / 2: tanh is computed four or eight at a time
        gates.topRows(2 * H) =
            (Real(0.5) +
             Real(0.5) *
                 (Real(0.5) * (gates.topRows(2 * H) + m.step.topRows(2 * H))).array().tanh())
                .matrix();
        gates.bottomRows(H) =
            (gates.bottomRows(H).array() + gates.middleRows(H, H).array() * recalled.array())
                .tanh()
                .matrix();
        state = (gates.bottomRows(H).array() +
                 gates.topRows(H).array() * (state.array() - gates.bottomRows(H).array()))
                    .matrix();
        at += k;
    }

    m.joined.resize(H + S, n);
    m.joined.topRows(H) = m.state;
    m.joined.bottomRows(S) =
        Eigen::Map<const Matrix<float>>(batch.statics.data(), S, n).template cast<Real>();
    m.dense.resize(index_of(m_shape.dense), n);
    m.dense.noalias() = w.D * m.joined;
    m.dense.colwise() += w.d.col(0);
    m.dense = m.dense.array().tanh().matrix();
    m.activation = m.dense;
    m.keep.resize(0, 0);
    if (!keep.empty()) {
        m.keep = Eigen::Map<const Matrix<Real>>(keep.data(), index_of(m_shape.dense), n);
        m.activation.array() *= m.keep.array();
    }
    m.outputs.resize(index_of(m_shape.outputs), n);
    m.outputs.noalias() = w.O * m.activation;
    m.outputs.colwise() += w.o.col(0);
    return {m.outputs.data(), static_cast<std::size_t>(m.outputs.size())};
}

template <class Real>
void NetworkPass<Real>::backward(std::span<const Real> parameters, const Batch& batch,
                                 std::span<const Real> d_outputs, std::span<Real> gradient) {
    Memory& m = *m_memory;
    const Weights<const Real> w(m_shape, parameters.data());
    Weights<Real> g(m_shape, gradient.data());
    const Eigen::Index H = index_of(m_shape.hidden);
    const Eigen::Map<const Matrix<Real>> d_out(d_outputs.data(), index_of(m_shape.outputs),
                                               index_of(batch.size));

    g.O.noalias() += d_out * m.activation.transpose();
    g.o += d_out.rowwise().sum();
    m.d_dense.resize(index_of(m_shape.dense), index_of(batch.size));
    m.d_dense.noalias() = w.O.transpose() * d_out;
    if (m.keep.size() > 0) {
        m.d_dense.array() *= m.keep.array();
    }
    m.d_dense.array() *= Real(1) - m.dense.array().square();
    g.D.noalias() += m.d_dense * m.joined.transpose();
    g.d += m.d_dense.rowwise().sum();
    m.d_state.resize(H, index_of(batch.size));
    m.d_state.noalias() = w.D.leftCols(H).transpose() * m.d_dense;

    m.d_gates.resize(3 * H, m.gates.cols());
    m.d_recalled_gates.resize(3 * H, m.gates.cols());
    Eigen::Index at = m.gates.cols();
    for (std::size_t step = batch.active.size(); step-- > 0;) {
        const Eigen::Index k = index_of(batch.active[step]);
        at -= k;
        const auto update = m.gates.middleCols(at, k).topRows(H).array();
        const auto reset = m.gates.middleCols(at, k).middleRows(H, H).array();
        const auto candidate = m.gates.middleCols(at, k).bottomRows(H).array();
        const auto before = m.before.middleCols(at, k).array();
        auto d_state = m.d_state.leftCols(k);
        auto d_gates = m.d_gates.middleCols(at, k);
        auto d_recalled = m.d_recalled_gates.middleCols(at, k);
        d_gates.topRows(H) =
            (d_state.array() * (before - candidate) * update * (Real(1) - update)).matrix();
        d_gates.bottomRows(H) =
            (d_state.array() * (Real(1) - update) * (Real(1) - candidate.square())).matrix();
        d_gates.middleRows(H, H) =
            (d_gates.bottomRows(H).array() * m.recalled.middleCols(at, k).array() * reset *
             (Real(1) - reset))
                .matrix();
        d_recalled.topRows(2 * H) = d_gates.topRows(2 * H);
        d_recalled.bottomRows(H) = (d_gates.bottomRows(H).array() * reset).matrix();
        d_state.array() *= update;
        d_state.noalias() += w.U.transpose() * d_recalled;
    }
    g.W.noalias() += m.d_gates * m.events.transpose();
    g.b += m.d_gates.rowwise().sum();
    g.U.noalias() += m.d_recalled_gates * m.before.transpose();
    g.c += m.d_recalled_gates.bottomRows(H).rowwise().sum();
}

template class NetworkPass<float>;
template class NetworkPass<double>;

} // namespace perennial::sequence
