// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text_decoder.h"
#include "core/formats/record_names.h"
#include "core/formats/text_output.h"
#include "core/formats/track_writers.h"

namespace dglm {
namespace {

/// The shortest text that reads as the same float.
std::string numberText(float value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return std::string(digits.data(), end);
}

/// Names in a track line stand in quotes and cannot hold one.
std::string trackLine(std::string name) {
  std::replace(name.begin(), name.end(), '"', '\'');
  return "track type=bedGraph name=\"" + name + "\"\n";
}

std::string recordLines(const std::string& name, const TrackPart& record) {
  std::string lines;
  for (const auto& [bases, value] : mergedRuns(record)) {
    lines +=
        name + "\t" + std::to_string(bases.start) + "\t" + std::to_string(bases.end) + "\t" + numberText(value) + "\n";
  }
  return lines;
}

}  // namespace

Status writeBedGraph(const std::filesystem::path& path, std::span<const Track> tracks) {
  DGLM_TRY(const std::unique_ptr<TextOutput> output, TextOutput::create(path));
  for (const Track& track : tracks) {
    DGLM_CHECK(output->write(printableText(trackLine(track.name))));
    const std::vector<std::string> names = namesInFiles(idsOf(track));
    for (size_t i = 0; i < names.size(); ++i)
      DGLM_CHECK(output->write(recordLines(names[i], track.records[i])));
  }
  return output->commit();
}

}  // namespace dglm
