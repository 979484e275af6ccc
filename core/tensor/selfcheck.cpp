// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/selfcheck.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <random>

#include "core/tensor/code_gradient.h"
#include "core/tensor/cuda/sparse_kernels.h"
#include "core/tensor/cuda/training_kernels.h"
#include "core/tensor/torch_error.h"
#include "core/tensor/vector_kernels.h"

namespace dglm {

namespace {

constexpr int64_t kTokens = 1024;
constexpr int64_t kDimensions = 512;
constexpr int64_t kLatents = 4096;
constexpr int64_t kActivePerToken = 32;
constexpr double kTolerance = 1e-5;

struct Matrix {
  int64_t rows;
  int64_t columns;
  std::vector<float> values;
  DenseView view() const { return {values.data(), rows, columns}; }
};

Matrix randomMatrix(int64_t rows, int64_t columns, std::mt19937& random) {
  std::normal_distribution<float> normal;
  Matrix matrix{rows, columns, std::vector<float>(static_cast<size_t>(rows * columns))};
  std::ranges::generate(matrix.values, [&] { return normal(random); });
  return matrix;
}

/// What all kernels are run on, here and on the device.
struct Inputs {
  explicit Inputs(std::mt19937 random = std::mt19937(1))
      : activations(randomMatrix(kTokens, kLatents, random)),
        rows(randomMatrix(kTokens, kDimensions, random)),
        directions(randomMatrix(kLatents, kDimensions, random)),
        bias(randomMatrix(1, kDimensions, random)),
        code(selectLargest(activations.view(), kActivePerToken * kTokens)) {}

  Matrix activations;
  Matrix rows;
  Matrix directions;
  Matrix bias;
  SparseCode code;
};

struct DeviceInputs {
  explicit DeviceInputs(const Inputs& inputs)
      : activations(cuda::upload(inputs.activations.view())),
        rows(cuda::upload(inputs.rows.view())),
        directions(cuda::upload(inputs.directions.view())),
        bias(std::span(inputs.bias.values)),
        code(cuda::upload(inputs.code)) {}

  cuda::DeviceMatrix activations;
  cuda::DeviceMatrix rows;
  cuda::DeviceMatrix directions;
  cuda::DeviceArray<float> bias;
  cuda::DeviceCode code;
};

double secondsOf(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double largestDifference(const std::vector<float>& found, const std::vector<float>& expected) {
  if (found.size() != expected.size())
    return INFINITY;
  double difference = 0;
  double largest = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    difference = std::max(difference, std::abs(double{found[i]} - double{expected[i]}));
    largest = std::max(largest, std::abs(double{expected[i]}));
  }
  return largest > 0 ? difference / largest : difference;
}

double largestDifference(const SparseCode& found, const SparseCode& expected) {
  const bool samePlaces = found.rowStart == expected.rowStart && found.latents == expected.latents;
  return samePlaces ? largestDifference(found.values, expected.values) : INFINITY;
}

// What a kernel gives, brought back to the host.
std::vector<float> hostCopy(const cuda::DeviceArray<float>& values) {
  return values.toHost();
}
std::vector<float> hostCopy(const cuda::DeviceMatrix& matrix) {
  return matrix.values.toHost();
}
SparseCode hostCopy(const cuda::DeviceCode& code) {
  return cuda::download(code);
}

/// toHost brings back what onCuda gives, by value or by reference.
template <class OnCpu, class OnCuda, class ToHost>
SelfcheckRow compare(std::string kernel, OnCpu onCpu, OnCuda onCuda, ToHost toHost) {
  SelfcheckRow row;
  row.kernel = std::move(kernel);
  auto expected = onCpu();
  row.cpuSeconds = secondsOf([&] { expected = onCpu(); });
  onCuda();
  cuda::synchronize();
  row.cudaSeconds = secondsOf([&] {
    onCuda();
    cuda::synchronize();
  });
  row.largestDifference = largestDifference(toHost(onCuda()), expected);
  row.agrees = row.largestDifference <= kTolerance;
  return row;
}

template <class OnCpu, class OnCuda>
SelfcheckRow compare(std::string kernel, OnCpu onCpu, OnCuda onCuda) {
  return compare(std::move(kernel), onCpu, onCuda, [](const auto& found) { return hostCopy(found); });
}

/// A training step's kernels, with the room that they work in.
struct TrainingOnDevice {
  explicit TrainingOnDevice(const DeviceInputs& inputs)
      : inputs(inputs),
        workspace(kTokens, kActivePerToken * kTokens),
        code(cuda::roomFor(kTokens, kLatents, kActivePerToken * kTokens)),
        entries(kLatents, static_cast<int64_t>(inputs.code.values.size())),
        residual{kTokens, kDimensions, cuda::DeviceArray<float>(static_cast<size_t>(kTokens * kDimensions))},
        sums{kLatents, kDimensions, cuda::DeviceArray<float>(static_cast<size_t>(kLatents * kDimensions))},
        products(inputs.code.values.size()) {}

  const DeviceInputs& inputs;
  cuda::SelectionWorkspace workspace;
  cuda::DeviceCode code;
  cuda::DeviceLatentEntries entries;
  cuda::DeviceMatrix residual;
  cuda::DeviceMatrix sums;
  cuda::DeviceArray<float> products;
};

/// The entries that are there, without the room behind them.
SparseCode usedPart(const cuda::DeviceCode& code) {
  SparseCode used = cuda::download(code);
  used.latents.resize(static_cast<size_t>(used.rowStart.back()));
  used.values.resize(static_cast<size_t>(used.rowStart.back()));
  return used;
}

SelfcheckRow checkBatchTopK(const Inputs& cpu, TrainingOnDevice& device) {
  constexpr int64_t kCount = kActivePerToken * kTokens;
  return compare(
      "training: selectLargest", [&] { return selectLargest(cpu.activations.view(), kCount); },
      [&]() -> const cuda::DeviceCode& {
        cuda::selectLargest(device.inputs.activations, device.workspace, device.code, nullptr);
        return device.code;
      },
      usedPart);
}

SelfcheckRow checkRowTopK(const Inputs& cpu, TrainingOnDevice& device) {
  return compare(
      "training: selectLargestOfRows", [&] { return selectLargestOfRows(cpu.activations.view(), kActivePerToken); },
      [&]() -> const cuda::DeviceCode& {
        cuda::selectLargestOfRows(device.inputs.activations, kActivePerToken, device.workspace, device.code, nullptr);
        return device.code;
      },
      usedPart);
}

SelfcheckRow checkResidual(const Inputs& cpu, TrainingOnDevice& device) {
  std::vector<float> residual(static_cast<size_t>(kTokens * kDimensions));
  return compare(
      "training: subtractDecoded",
      [&] {
        std::vector<float> found = subtractDecoded(cpu.code, cpu.directions.view(), cpu.rows.view(), residual).products;
        found.insert(found.end(), residual.begin(), residual.end());
        return found;
      },
      [&]() -> TrainingOnDevice& {
        cuda::subtractDecoded(device.inputs.code, device.inputs.directions, device.inputs.rows, device.residual,
                              device.products, nullptr);
        return device;
      },
      [](const TrainingOnDevice& found) {
        std::vector<float> values = hostCopy(found.products);
        const std::vector<float> rest = hostCopy(found.residual);
        values.insert(values.end(), rest.begin(), rest.end());
        return values;
      });
}

SelfcheckRow checkScatter(const Inputs& cpu, TrainingOnDevice& device) {
  std::vector<float> sums(static_cast<size_t>(kLatents * kDimensions));
  return compare(
      "training: scatterRows",
      [&] {
        scatterRows(LatentEntries(cpu.code), -0.5f, cpu.code.values, cpu.rows.view(), sums, SumInto::Zeros);
        return sums;
      },
      [&]() -> const cuda::DeviceMatrix& {
        cuda::groupByLatent(device.inputs.code, device.entries, nullptr);
        cuda::scatterRows(device.entries, -0.5f, device.inputs.code.values, device.inputs.rows, device.sums, nullptr);
        return device.sums;
      },
      [](const cuda::DeviceMatrix& found) { return hostCopy(found); });
}

/// One step from given moments: the parallel part out, clipping, Adam, unit rows; afterwards the parameter.
SelfcheckRow checkAdam(const Inputs& cpu) {
  constexpr double kMaxNorm = 1;
  const AdamScalars given{1, 0.1f, 0.999f, 0.001f, 0.01f, 0.03f, 1e-8f};
  std::mt19937 random(2);
  const Matrix gradient = randomMatrix(kLatents, kDimensions, random),
               first = randomMatrix(kLatents, kDimensions, random);
  Matrix second = randomMatrix(kLatents, kDimensions, random);
  for (float& value : second.values)
    value *= value;
  const auto onCpu = [&] {
    const VectorKernels& kernels = vectorKernels();
    std::vector<float> parameter = cpu.directions.values, rest = gradient.values, m = first.values, v = second.values;
    double squares = 0;
    for (int64_t row = 0; row < kLatents; ++row) {
      const float* const direction = parameter.data() + row * kDimensions;
      float* const part = rest.data() + row * kDimensions;
      const float along = kernels.product(part, direction, kDimensions);
      const float length = std::sqrt(kernels.product(direction, direction, kDimensions)) + 1e-6f;
      constexpr int32_t kItself = 0;
      kernels.addWeightedRows(-1 / (length * length), &along, &kItself, 1, direction, kDimensions, part);
      squares += kernels.product(part, part, kDimensions);
    }
    AdamScalars scalars = given;
    scalars.gradientScale = static_cast<float>(std::min(1.0, kMaxNorm / (std::sqrt(squares) + 1e-6)));
    for (int64_t row = 0; row < kLatents; ++row) {
      const int64_t at = row * kDimensions;
      float* const values = parameter.data() + at;
      kernels.adam(scalars, rest.data() + at, kDimensions, values, m.data() + at, v.data() + at);
      kernels.divide(std::sqrt(kernels.product(values, values, kDimensions)), kDimensions, values);
    }
    return parameter;
  };
  cuda::AdamWorkspace workspace(kLatents);
  return compare(
      "training: Adam, with uploads", onCpu,
      [&] {
        cuda::AdamMatrix matrix{cuda::upload(cpu.directions.view()), cuda::upload(gradient.view()),
                                cuda::upload(first.view()), cuda::upload(second.view()), true};
        cuda::AdamMatrix* const matrices[] = {&matrix};
        cuda::adamStep(matrices, given, kMaxNorm, workspace, nullptr);
        return std::move(matrix.parameter);
      },
      [](const cuda::DeviceMatrix& found) { return hostCopy(found); });
}

using Check = std::function<SelfcheckRow(const Inputs&, const DeviceInputs&)>;

std::vector<Check> allChecks() {
  constexpr float kThreshold = 2;
  return {[](const Inputs& cpu, const DeviceInputs& gpu) {
            return compare(
                "selectAbove", [&] { return selectAbove(cpu.activations.view(), kThreshold); },
                [&] { return cuda::selectAbove(gpu.activations, kThreshold); });
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            constexpr int64_t kCount = kActivePerToken * kTokens;
            return compare(
                "selectLargest", [&] { return selectLargest(cpu.activations.view(), kCount); },
                [&] { return cuda::selectLargest(gpu.activations, kCount); });
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            std::vector<float> out(static_cast<size_t>(kTokens * kDimensions));
            return compare(
                "decodeRows",
                [&] {
                  decodeRows(cpu.code, cpu.directions.view(), cpu.bias.values, out);
                  return out;
                },
                [&] { return cuda::decodeRows(gpu.code, gpu.directions, gpu.bias); });
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            return compare(
                "productsAtEntries",
                [&] { return productsAtEntries(cpu.code, cpu.rows.view(), cpu.directions.view()); },
                [&] { return cuda::productsAtEntries(gpu.code, gpu.rows, gpu.directions); });
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            return compare(
                "scatterRows",
                [&] {
                  std::vector<float> out(static_cast<size_t>(kLatents * kDimensions), 0);
                  scatterRows(cpu.code, cpu.rows.view(), out);
                  return out;
                },
                [&] { return cuda::scatterRows(gpu.code, gpu.rows); });
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            TrainingOnDevice device(gpu);
            return checkBatchTopK(cpu, device);
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            TrainingOnDevice device(gpu);
            return checkRowTopK(cpu, device);
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            TrainingOnDevice device(gpu);
            return checkResidual(cpu, device);
          },
          [](const Inputs& cpu, const DeviceInputs& gpu) {
            TrainingOnDevice device(gpu);
            return checkScatter(cpu, device);
          },
          [](const Inputs& cpu, const DeviceInputs&) { return checkAdam(cpu); }};
}

}  // namespace

Result<std::vector<SelfcheckRow>> runSelfcheck(const JobContext& job) {
  if (cuda::deviceCount() == 0)
    return Error{ErrorKind::DeviceUnavailable, {"cuda", Why::inEnglish("no CUDA device was found on this machine")}};
  return catchingTorch("the check of the CUDA kernels", [&]() -> Result<std::vector<SelfcheckRow>> {
    const Inputs inputs;
    const DeviceInputs deviceInputs(inputs);
    const auto checks = allChecks();
    std::vector<SelfcheckRow> rows;
    for (const Check& check : checks) {
      DGLM_CHECK(job.checkpoint());
      rows.push_back(check(inputs, deviceInputs));
      job.report("Comparing kernels", static_cast<int64_t>(rows.size()), static_cast<int64_t>(checks.size()));
    }
    return rows;
  });
}

}  // namespace dglm
