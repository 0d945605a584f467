// A small recurrent network: a GRU reads a customer's purchase days one by one, a dense layer joins
// what it remembers with what is known at the moment of asking. Numbers in, numbers out: knows no
// customers, no losses and no training. See docs/methods/sequence_model.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace perennial::sequence {

struct NetworkShape {
    std::size_t inputs = 0;  ///< numbers an event
    std::size_t hidden = 0;  ///< what the GRU remembers
    std::size_t statics = 0; ///< numbers a sequence
    std::size_t dense = 0;   ///< units between memory and outputs
    std::size_t outputs = 0;
};

/// Sequences for one pass, longest first, without padding: step after step, and in each step the
/// next event of every sequence that still has one.
struct Batch {
    std::vector<std::size_t> active; ///< sequences that have an event at each step; descending
    std::vector<float> events;       ///< `inputs` numbers for each sequence of each step
    std::vector<float> statics;      ///< `statics` numbers a sequence
    std::size_t size = 0;            ///< sequences, some of which may have no event
};

/// A named piece of the parameters.
struct ParameterBlock {
    std::string_view name;
    std::size_t begin = 0, size = 0;
    bool is_bias = false; ///< not decayed
};

std::vector<ParameterBlock> parameter_blocks(const NetworkShape& shape);
std::size_t parameter_count(const NetworkShape& shape);

/// Orthogonal-sized random weights; the last layer is zero, so a new network says 0 everywhere.
std::vector<float> initial_parameters(const NetworkShape& shape, std::uint64_t seed);

/// Passes batches through the network at given parameters, keeping what the way back needs. Not
/// safe to share between threads. Real: float in use, double where gradients are proven.
template <class Real>
class NetworkPass {
  public:
    explicit NetworkPass(const NetworkShape& shape);
    ~NetworkPass();
    NetworkPass(const NetworkPass&) = delete;
    NetworkPass& operator=(const NetworkPass&) = delete;

    /// `outputs` numbers a sequence, in the order of the batch; valid until the next call. keep:
    /// factors of the dense units, `dense` a sequence (dropout); empty for all 1.
    std::span<const Real> forward(std::span<const Real> parameters, const Batch& batch,
                                  std::span<const Real> keep = {});
    /// Adds to `gradient` that of a loss whose derivative by the outputs of the latest forward() is
    /// `d_outputs`.
    void backward(std::span<const Real> parameters, const Batch& batch,
                  std::span<const Real> d_outputs, std::span<Real> gradient);

  private:
    struct Memory;
    NetworkShape m_shape;
    std::unique_ptr<Memory> m_memory;
};

extern template class NetworkPass<float>;
extern template class NetworkPass<double>;

} // namespace perennial::sequence
