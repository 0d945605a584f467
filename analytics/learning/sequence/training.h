// Teaches networks on histories whose future is known, several of them, each without a part of the
// customers, so that every customer is also forecast by a network that never saw it. Knows no
// datasets and no calendar. See docs/methods/sequence_model.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/learning/sequence/examples.h"
#include "analytics/learning/sequence/network.h"
#include "analytics/learning/sequence/outcome.h"

#include <cstdint>
#include <vector>

namespace perennial::sequence {

/// Brings columns to mean 0 and deviation 1, held within what was seen in training: a network is
/// never asked about numbers beyond those it learnt from.
class Scaler {
  public:
    Scaler() = default;
    Scaler(const std::vector<float>& rows, std::size_t width);
    void apply(std::vector<float>& rows) const;

  private:
    struct Column {
        float low = 0.0F, high = 0.0F, mean = 0.0F, factor = 0.0F;
    };
    std::vector<Column> m_columns;
};

struct TrainingData {
    Examples examples;
    std::vector<Outcome> prior;
    std::vector<double> purchases, revenue; ///< what happened in the horizon
    std::vector<std::uint32_t> fold;        ///< by customer; a fold's customers are kept together
};

struct TrainingOptions {
    std::size_t hidden = 32, dense = 32;
    std::size_t folds = 4; ///< networks
    std::size_t smallest_batch = 64, largest_batch = 256;
    std::size_t longest_epochs = 40, patience = 4;
    double learning_rate = 1e-3; ///< at the smallest batch; grows with the root of its size
    double weight_decay = 1e-2;
    double dropout = 0.2;
    std::uint64_t seed = 1;
};

/// What was learnt. Immutable.
struct Ensemble {
    NetworkShape shape;
    Scaler event_scaler, static_scaler;
    std::vector<std::vector<float>> members; ///< parameters
    Outcome shift;                           ///< added to every prior
    OutcomeLimits limits;
};

struct Training {
    Ensemble ensemble;
    std::vector<Correction> unseen;      ///< of each example, by the member that did not see it
    std::vector<std::size_t> epochs;     ///< of each member until its best
    double prior_loss = 0.0, loss = 0.0; ///< mean, on unseen customers
};

/// days: length of the horizon. Deterministic for given data and options, whatever the number of
/// threads: members are independent, and each learns on one thread. Reports from the calling thread
/// only. throws: Cancelled
Training train(TrainingData data, std::size_t event_width, double days,
               const TrainingOptions& options, const Progress& progress);

/// The mean over members, one entry an example.
std::vector<Correction> correct(const Ensemble& ensemble, Examples examples,
                                const Progress& progress);

} // namespace perennial::sequence
