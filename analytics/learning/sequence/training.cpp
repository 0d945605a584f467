#include "analytics/learning/sequence/training.h"

#include "analytics/core/parallel_for.h"
#include "analytics/core/random.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

namespace perennial::sequence {

namespace {

constexpr std::size_t forward_batch = 256;
constexpr double longest_gradient = 1.0; ///< of the mean loss of a batch; longer ones are shortened
constexpr double least_deviation = 0.1;  ///< a column that hardly ever differs is not blown up

/// Gathers sequences of examples into a batch, longest first.
class Packer {
  public:
    Packer(const Examples& examples, const NetworkShape& shape)
        : m_examples(examples), m_shape(shape) {}

    /// Reorders `members` to the order of the batch.
    void pack(std::span<std::uint32_t> members, Batch& batch) const {
        std::stable_sort(members.begin(), members.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return length(a) > length(b); });
        batch.size = members.size();
        batch.active.clear();
        batch.events.clear();
        batch.statics.clear();
        std::size_t active = members.size();
        for (std::size_t step = 0;; ++step) {
            while (active > 0 && length(members[active - 1]) <= step) {
                --active;
            }
            if (active == 0) {
                break;
            }
            batch.active.push_back(active);
            for (std::size_t i = 0; i < active; ++i) {
                append(m_examples.events, m_examples.first_event[members[i]] + step, m_shape.inputs,
                       batch.events);
            }
        }
        for (const std::uint32_t i : members) {
            append(m_examples.statics, i, m_shape.statics, batch.statics);
        }
    }

  private:
    std::size_t length(std::uint32_t i) const {
        return m_examples.first_event[i + 1] - m_examples.first_event[i];
    }
    static void append(const std::vector<float>& rows, std::size_t row, std::size_t width,
                       std::vector<float>& to) {
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(row * width);
        to.insert(to.end(), from, from + static_cast<std::ptrdiff_t>(width));
    }

    const Examples& m_examples;
    const NetworkShape& m_shape;
};

Correction correction_at(std::span<const float> outputs, std::size_t i) {
    return {static_cast<double>(outputs[4 * i]), static_cast<double>(outputs[4 * i + 1]),
            static_cast<double>(outputs[4 * i + 2]), static_cast<double>(outputs[4 * i + 3])};
}

/// Adam with weight decay beside the gradient.
/// source: Kingma & Ba (2015), arXiv 1412.6980, algorithm 1; Loshchilov & Hutter (2019), arXiv
/// 1711.05101, algorithm 2.
class Adam {
  public:
    Adam(const NetworkShape& shape, double weight_decay)
        : m_decay(parameter_count(shape), static_cast<float>(weight_decay)),
          m_mean(parameter_count(shape)), m_square(parameter_count(shape)) {
        for (const ParameterBlock& block : parameter_blocks(shape)) {
            if (block.is_bias) {
                std::fill_n(m_decay.begin() + static_cast<std::ptrdiff_t>(block.begin), block.size,
                            0.0F);
            }
        }
    }

    void step(std::vector<float>& parameters, std::vector<float>& gradient, double rate) {
        const double length =
            std::sqrt(std::inner_product(gradient.begin(), gradient.end(), gradient.begin(), 0.0));
        const auto shrink =
            static_cast<float>(length > longest_gradient ? longest_gradient / length : 1.0);
        m_decay1 *= 0.9;
        m_decay2 *= 0.999;
        const auto factor = static_cast<float>(rate * std::sqrt(1.0 - m_decay2) / (1.0 - m_decay1));
        const auto decay = static_cast<float>(rate);
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const float g = gradient[i] * shrink;
            m_mean[i] += 0.1F * (g - m_mean[i]);
            m_square[i] += 0.001F * (g * g - m_square[i]);
            parameters[i] -= factor * m_mean[i] / (std::sqrt(m_square[i]) + 1e-8F) +
                             decay * m_decay[i] * parameters[i];
        }
    }

  private:
    std::vector<float> m_decay, m_mean, m_square;
    double m_decay1 = 1.0, m_decay2 = 1.0;
};

/// One network and the customers it does not see.
class Member {
  public:
    Member(const TrainingData& data, const Ensemble& ensemble, const TrainingOptions& options,
           std::uint32_t fold)
        : m_data(data), m_ensemble(ensemble), m_options(options),
          m_packer(data.examples, ensemble.shape), m_pass(ensemble.shape),
          m_random(options.seed, fold) {
        for (std::uint32_t i = 0; i < data.fold.size(); ++i) {
            (data.fold[i] == fold ? m_unseen : m_seen).push_back(i);
        }
        m_parameters = initial_parameters(ensemble.shape, m_random.next());
        m_batch_size =
            std::clamp(m_seen.size() / 64, options.smallest_batch, options.largest_batch);
    }

    /// on_batch(share of the longest run) is called after every batch.
    void learn(const std::function<void(double)>& on_batch) {
        Adam adam(m_ensemble.shape, m_options.weight_decay);
        m_best = m_parameters;
        m_best_loss = m_prior_loss = unseen_loss();
        double rate =
            m_options.learning_rate * std::sqrt(static_cast<double>(m_batch_size) /
                                                static_cast<double>(m_options.smallest_batch));
        std::size_t since_best = 0;
        for (std::size_t epoch = 0; epoch < m_options.longest_epochs; ++epoch) {
            learn_epoch(adam, rate, [&](double share) {
                on_batch((static_cast<double>(epoch) + share) /
                         static_cast<double>(m_options.longest_epochs));
            });
            const double now = unseen_loss();
            if (now < m_best_loss) {
                m_best_loss = now;
                m_best = m_parameters;
                m_best_epoch = epoch + 1;
                since_best = 0;
            } else if (++since_best > m_options.patience) {
                break;
            } else if (since_best % 2 == 0) {
                rate *= 0.5;
            }
        }
    }

    /// Writes the corrections of the unseen customers by the best parameters.
    void correct_unseen(std::vector<Correction>& corrections) {
        m_parameters = m_best;
        each_unseen([&](std::uint32_t i, const Correction& c) { corrections[i] = c; });
    }

    std::vector<float> best() const { return m_best; }
    std::size_t best_epoch() const { return m_best_epoch; }
    double prior_loss_sum() const { return m_prior_loss; }
    double loss_sum() const { return m_best_loss; }

  private:
    void learn_epoch(Adam& adam, double rate, const std::function<void(double)>& on_batch) {
        for (std::size_t i = m_seen.size(); i > 1; --i) { // Fisher-Yates
            std::swap(m_seen[i - 1], m_seen[m_random.below(i)]);
        }
        for (std::size_t begin = 0; begin < m_seen.size(); begin += m_batch_size) {
            const std::size_t size = std::min(m_batch_size, m_seen.size() - begin);
            m_gradient.assign(m_parameters.size(), 0.0F);
            learn_batch(std::span(m_seen).subspan(begin, size));
            adam.step(m_parameters, m_gradient, rate);
            on_batch(static_cast<double>(begin + size) / static_cast<double>(m_seen.size()));
        }
    }

    void learn_batch(std::span<std::uint32_t> members) {
        m_packer.pack(members, m_batch);
        m_keep.resize(members.size() * m_ensemble.shape.dense);
        const auto kept = static_cast<float>(1.0 / (1.0 - m_options.dropout));
        for (float& k : m_keep) {
            k = m_random.uniform() < m_options.dropout ? 0.0F : kept;
        }
        const auto outputs = m_pass.forward(m_parameters, m_batch, m_keep);
        m_slopes.resize(outputs.size());
        const double share = 1.0 / static_cast<double>(members.size());
        for (std::size_t i = 0; i < members.size(); ++i) {
            Correction slope;
            loss_of(members[i], correction_at(outputs, i), slope);
            for (std::size_t k = 0; k < slope.size(); ++k) {
                m_slopes[4 * i + k] = static_cast<float>(slope[k] * share);
            }
        }
        m_pass.backward(m_parameters, m_batch, m_slopes, m_gradient);
    }

    double loss_of(std::uint32_t i, const Correction& correction, Correction& slope) const {
        return loss(
            corrected(m_data.prior[i], {m_ensemble.shift.logit, m_ensemble.shift.log_extra,
                                        m_ensemble.shift.log_value, m_ensemble.shift.log_sigma}),
            correction, m_ensemble.limits, m_data.purchases[i], m_data.revenue[i], slope);
    }

    double unseen_loss() {
        double sum = 0.0;
        Correction slope;
        each_unseen([&](std::uint32_t i, const Correction& c) { sum += loss_of(i, c, slope); });
        return sum;
    }

    template <class Use>
    void each_unseen(const Use& use) {
        for (std::size_t begin = 0; begin < m_unseen.size(); begin += forward_batch) {
            const auto members = std::span(m_unseen).subspan(
                begin, std::min(forward_batch, m_unseen.size() - begin));
            m_packer.pack(members, m_batch);
            const auto outputs = m_pass.forward(m_parameters, m_batch);
            for (std::size_t i = 0; i < members.size(); ++i) {
                use(members[i], correction_at(outputs, i));
            }
        }
    }

    const TrainingData& m_data;
    const Ensemble& m_ensemble;
    const TrainingOptions& m_options;
    Packer m_packer;
    NetworkPass<float> m_pass;
    Random m_random;
    std::vector<std::uint32_t> m_seen, m_unseen;
    std::vector<float> m_parameters, m_best, m_gradient, m_keep, m_slopes;
    Batch m_batch;
    double m_best_loss = 0.0, m_prior_loss = 0.0;
    std::size_t m_best_epoch = 0, m_batch_size = 0;
};

/// How the priors err as a whole: the level and width of log revenue, the spread of purchase days.
void measure_priors(const TrainingData& data, double days, Ensemble& ensemble) {
    double buyers = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    double extra = 0.0;
    double extra_squares = 0.0;
    double paying = 0.0;
    double largest = 0.0;
    for (std::size_t i = 0; i < data.purchases.size(); ++i) {
        if (data.purchases[i] > 0.0) {
            const double mean = std::exp(data.prior[i].log_extra);
            const double off = data.purchases[i] - 1.0 - mean;
            buyers += 1.0;
            extra += mean;
            extra_squares += off * off;
        }
        if (data.purchases[i] > 0.0 && data.revenue[i] > 0.0) {
            const double off = std::log(data.revenue[i]) - data.prior[i].log_value;
            paying += 1.0;
            sum += off;
            squares += off * off;
            largest = std::max(largest, data.revenue[i]);
        }
    }
    ensemble.limits.days = days;
    ensemble.limits.value = std::max(largest, 1e-6);
    if (buyers > 0.0 && extra > 0.0) {
        ensemble.limits.dispersion = std::clamp(extra_squares / extra, 1.0, 50.0);
    }
    if (paying > 1.0) {
        const double mean = sum / paying;
        const double variance = std::max(squares / paying - mean * mean, 1e-4);
        ensemble.shift = {0.0, 0.0, mean, 0.5 * std::log(variance)};
    }
}

} // namespace

Scaler::Scaler(const std::vector<float>& rows, std::size_t width) : m_columns(width) {
    const std::size_t count = rows.size() / width;
    for (std::size_t k = 0; k < width && count > 0; ++k) {
        double sum = 0.0;
        double squares = 0.0;
        Column& column = m_columns[k];
        column.low = column.high = rows[k];
        for (std::size_t i = 0; i < count; ++i) {
            const float value = rows[i * width + k];
            sum += value;
            squares += static_cast<double>(value) * value;
            column.low = std::min(column.low, value);
            column.high = std::max(column.high, value);
        }
        const double mean = sum / static_cast<double>(count);
        const double variance = squares / static_cast<double>(count) - mean * mean;
        column.mean = static_cast<float>(mean);
        column.factor =
            static_cast<float>(1.0 / std::max(std::sqrt(std::max(variance, 0.0)), least_deviation));
    }
}

void Scaler::apply(std::vector<float>& rows) const {
    const std::size_t width = m_columns.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Column& column = m_columns[i % width];
        rows[i] = (std::clamp(rows[i], column.low, column.high) - column.mean) * column.factor;
    }
}

Training train(TrainingData data, std::size_t event_width, double days,
               const TrainingOptions& options, const Progress& progress) {
    Training result;
    Ensemble& ensemble = result.ensemble;
    ensemble.shape = {.inputs = event_width,
                      .hidden = options.hidden,
                      .statics = FeaturePlan::static_width(),
                      .dense = options.dense,
                      .outputs = 4};
    ensemble.event_scaler = Scaler(data.examples.events, event_width);
    ensemble.static_scaler = Scaler(data.examples.statics, FeaturePlan::static_width());
    ensemble.event_scaler.apply(data.examples.events);
    ensemble.static_scaler.apply(data.examples.statics);
    measure_priors(data, days, ensemble);

    result.unseen.resize(data.examples.size());
    ensemble.members.resize(options.folds);
    result.epochs.resize(options.folds);
    std::vector<double> prior_loss(options.folds), best_loss(options.folds);
    std::vector<std::atomic<double>> done(options.folds);
    const std::thread::id caller = std::this_thread::get_id();
    parallel_for(options.folds, 1, [&](std::size_t fold, std::size_t, std::size_t) {
        Member member(data, ensemble, options, static_cast<std::uint32_t>(fold));
        member.learn([&](double share) {
            progress.check();
            done[fold] = share;
            if (std::this_thread::get_id() == caller) {
                progress.step(std::accumulate(done.begin(), done.end(), 0.0) /
                                  static_cast<double>(options.folds),
                              Stage::fitting);
            }
        });
        done[fold] = 1.0;
        member.correct_unseen(result.unseen);
        ensemble.members[fold] = member.best();
        result.epochs[fold] = member.best_epoch();
        prior_loss[fold] = member.prior_loss_sum();
        best_loss[fold] = member.loss_sum();
    });
    const double count = static_cast<double>(std::max<std::size_t>(data.examples.size(), 1));
    result.prior_loss = std::accumulate(prior_loss.begin(), prior_loss.end(), 0.0) / count;
    result.loss = std::accumulate(best_loss.begin(), best_loss.end(), 0.0) / count;
    return result;
}

std::vector<Correction> correct(const Ensemble& ensemble, Examples examples,
                                const Progress& progress) {
    ensemble.event_scaler.apply(examples.events);
    ensemble.static_scaler.apply(examples.statics);
    const Packer packer(examples, ensemble.shape);
    NetworkPass<float> pass(ensemble.shape);
    Batch batch;
    std::vector<Correction> result(examples.size());
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0U);
    const double share = 1.0 / static_cast<double>(ensemble.members.size());
    for (std::size_t begin = 0; begin < order.size(); begin += forward_batch) {
        progress.check();
        const auto members =
            std::span(order).subspan(begin, std::min(forward_batch, order.size() - begin));
        packer.pack(members, batch);
        for (const std::vector<float>& parameters : ensemble.members) {
            const auto outputs = pass.forward(parameters, batch);
            for (std::size_t i = 0; i < members.size(); ++i) {
                const Correction c = correction_at(outputs, i);
                for (std::size_t k = 0; k < c.size(); ++k) {
                    result[members[i]][k] += share * c[k];
                }
            }
        }
    }
    return result;
}

} // namespace perennial::sequence
