// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/device.h"

#include <torch/cuda.h>

#include <charconv>
#include <optional>

#include "core/tensor/aten.h"

namespace dglm {

namespace {

std::optional<DType> parseDType(const std::string& text) {
  if (text == "fp32")
    return DType::Fp32;
  if (text == "bf16")
    return DType::Bf16;
  return std::nullopt;
}

/// The N of "cuda:N" (0 for "cuda"), or nothing for any other text.
std::optional<int> cudaIndex(std::string_view device) {
  constexpr std::string_view kCuda = "cuda";
  if (device == kCuda)
    return 0;
  if (!device.starts_with("cuda:"))
    return std::nullopt;
  const std::string_view digits = device.substr(kCuda.size() + 1);
  int index = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (error != std::errc() || end != digits.data() + digits.size() || index < 0)
    return std::nullopt;
  return index;
}

Result<std::string> resolveDevice(const std::string& device) {
  if (device == "cpu")
    return device;
  const int gpus = static_cast<int>(torch::cuda::device_count());
  if (device == "auto")
    return std::string(gpus > 0 ? "cuda" : "cpu");
  const auto index = cudaIndex(device);
  if (!index)
    return Error{ErrorKind::InvalidArgument,
                 {"--device", "'" + device + "'", Why::inEnglish("use auto, cpu, cuda or cuda:N")}};
  if (*index < gpus)
    return device;
  const std::string reason = gpus == 0 ? "LibTorch finds no CUDA device on this machine"
                                       : "this machine has CUDA devices 0 to " + std::to_string(gpus - 1);
  return Error{ErrorKind::DeviceUnavailable, {device, reason}};
}

}  // namespace

Result<ComputeOptions> resolveCompute(const std::string& device, const std::string& dtype, int threads) {
  const auto numbers = parseDType(dtype);
  if (!numbers)
    return Error{ErrorKind::InvalidArgument, {"--dtype", "'" + dtype + "'", Why::inEnglish("use fp32 or bf16")}};
  constexpr int kMostThreads = 1024;
  if (threads < 0 || threads > kMostThreads)
    return Error{ErrorKind::InvalidArgument,
                 {"--threads", std::to_string(threads),
                  Why::inEnglish("use 0 for all cores, or a number up to %1", {std::to_string(kMostThreads)})}};
  DGLM_TRY(std::string resolved, resolveDevice(device));
  return ComputeOptions{std::move(resolved), *numbers, threads};
}

void useThreads(int threads) {
  if (threads > 0)
    at::set_num_threads(threads);
}

}  // namespace dglm
