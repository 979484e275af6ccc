// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/metrics_log.h"

#include <fstream>

namespace dglm {

struct MetricsLog::Impl {
  std::filesystem::path path;
  std::ofstream csv;
};

MetricsLog::MetricsLog(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
MetricsLog::MetricsLog(MetricsLog&&) noexcept = default;
MetricsLog& MetricsLog::operator=(MetricsLog&&) noexcept = default;
MetricsLog::~MetricsLog() = default;

Result<MetricsLog> MetricsLog::open(const std::filesystem::path& folder, int64_t resumeStep) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  auto impl = std::make_unique<Impl>();
  impl->path = folder / "metrics.csv";
  impl->csv.open(impl->path, resumeStep > 0 ? std::ios::app : std::ios::trunc);
  if (!impl->csv)
    return Error{ErrorKind::CannotWriteFile, {impl->path.string(), "it cannot be opened"}};
  return MetricsLog(std::move(impl));
}

Status MetricsLog::write(int64_t step, const Values& values) {
  for (const auto& [name, value] : values)
    impl_->csv << step << ',' << name << ',' << value << '\n';
  impl_->csv.flush();
  if (!impl_->csv)
    return Error{ErrorKind::CannotWriteFile, {impl_->path.string(), "writing failed"}};
  return {};
}

}  // namespace dglm
