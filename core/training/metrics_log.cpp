// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/metrics_log.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/training/event_file.h"

namespace dglm {

namespace {

constexpr const char* kStepColumn = "step";

/// The shortest text that reads back as the same number.
std::string numberText(double value) {
  char text[32];
  const auto [end, error] = std::to_chars(std::begin(text), std::end(text), value);
  return {text, end};
}

std::vector<std::string> splitAtCommas(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, ',');)
    fields.push_back(field);
  return fields;
}

std::vector<std::string> linesOf(const std::filesystem::path& path) {
  std::vector<std::string> lines;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

int64_t stepOfLine(const std::string& line) {
  int64_t step = -1;
  std::from_chars(line.data(), line.data() + line.size(), step);
  return step;
}

}  // namespace

struct MetricsLog::Impl {
  Impl(std::filesystem::path csv, EventFile eventFile) : path(std::move(csv)), events(std::move(eventFile)) {}

  std::string header() const {
    std::string text = kStepColumn;
    for (const std::string& column : columns)
      text += "," + column;
    return text;
  }

  /// Goes on with the last row of an earlier part of the run.
  void resumeAt(const std::string& line) {
    lastStep = stepOfLine(line);
    const std::vector<std::string> fields = splitAtCommas(line);
    for (size_t i = 0; i < std::min(columns.size(), fields.size() - 1); ++i) {
      const std::string& field = fields[i + 1];
      double value = 0;
      if (std::from_chars(field.data(), field.data() + field.size(), value).ec == std::errc())
        lastValues[columns[i]] = value;
    }
  }

  std::string lastRow() const {
    std::string text = std::to_string(lastStep);
    for (const std::string& column : columns) {
      const auto found = lastValues.find(column);
      text += "," + (found == lastValues.end() ? std::string() : numberText(found->second));
    }
    return text;
  }

  /// Writes the whole file again: the lines, widened to all columns.
  Status rewrite(const std::vector<std::string>& lines) {
    const auto width = static_cast<std::ptrdiff_t>(columns.size());
    DGLM_TRY(AtomicFile file, AtomicFile::create(path));
    DGLM_CHECK(file.write(header() + "\n"));
    for (const std::string& line : lines) {
      const auto missing = static_cast<size_t>(std::max<std::ptrdiff_t>(0, width - std::ranges::count(line, ',')));
      DGLM_CHECK(file.write(line + std::string(missing, ',') + "\n"));
    }
    return file.commit();
  }

  Status append(const std::string& line) const {
    errno = 0;
    std::ofstream stream(path, std::ios::app | std::ios::binary);
    stream << line << '\n' << std::flush;
    if (!stream)
      return writeError(path, errno);
    return {};
  }

  std::filesystem::path path;
  EventFile events;
  std::vector<std::string> columns;  ///< without the step
  int64_t lastStep = -1;
  std::map<std::string, double> lastValues;
};

MetricsLog::MetricsLog(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
MetricsLog::MetricsLog(MetricsLog&&) noexcept = default;
MetricsLog& MetricsLog::operator=(MetricsLog&&) noexcept = default;
MetricsLog::~MetricsLog() = default;

Result<MetricsLog> MetricsLog::open(const std::filesystem::path& folder, int64_t lastStepKept) {
  DGLM_CHECK(makeFolder(folder));
  DGLM_TRY(EventFile events, EventFile::create(folder, lastStepKept + 1));
  auto impl = std::make_unique<Impl>(folder / "metrics.csv", std::move(events));
  std::vector<std::string> lines = linesOf(impl->path);
  if (lastStepKept < 0 || lines.empty()) {
    DGLM_CHECK(impl->rewrite({}));
    return MetricsLog(std::move(impl));
  }
  impl->columns = splitAtCommas(lines.front());
  impl->columns.erase(impl->columns.begin());
  lines.erase(lines.begin());
  std::erase_if(lines, [lastStepKept](const std::string& line) { return stepOfLine(line) > lastStepKept; });
  DGLM_CHECK(impl->rewrite(lines));
  if (!lines.empty())
    impl->resumeAt(lines.back());
  return MetricsLog(std::move(impl));
}

Status MetricsLog::write(int64_t step, const Values& values) {
  Impl& log = *impl_;
  const bool sameRow = step == log.lastStep;
  if (!sameRow)
    log.lastValues.clear();
  log.lastStep = step;
  const size_t width = log.columns.size();
  for (const auto& [name, value] : values) {
    log.lastValues[name] = value;
    if (std::ranges::find(log.columns, name) == log.columns.end())
      log.columns.push_back(name);
  }
  DGLM_CHECK(log.events.write(step, values));
  if (!sameRow && log.columns.size() == width)
    return log.append(log.lastRow());
  std::vector<std::string> lines = linesOf(log.path);
  lines.erase(lines.begin());
  if (sameRow)
    lines.pop_back();
  lines.push_back(log.lastRow());
  return log.rewrite(lines);
}

}  // namespace dglm
