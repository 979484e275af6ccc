// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/selfcheck.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <random>

#include "core/tensor/cuda/sparse_kernels.h"
#include "core/tensor/torch_error.h"

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

template <class OnCpu, class OnCuda>
SelfcheckRow compare(std::string kernel, OnCpu onCpu, OnCuda onCuda) {
  SelfcheckRow row;
  row.kernel = std::move(kernel);
  auto expected = onCpu();
  row.cpuSeconds = secondsOf([&] { expected = onCpu(); });
  auto found = onCuda();
  cuda::synchronize();
  row.cudaSeconds = secondsOf([&] {
    found = onCuda();
    cuda::synchronize();
  });
  row.largestDifference = largestDifference(hostCopy(found), expected);
  row.agrees = row.largestDifference <= kTolerance;
  return row;
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
          }};
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
