// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// The scalars of TensorBoard event files, whichever program wrote them.
struct EventScalars {
  std::map<std::string, std::map<int64_t, double>> byTag;  ///< values by step; a step written twice counts as the last
  int64_t damaged = 0;      ///< records that were passed over: their checksum or their form is wrong
  bool isCutShort = false;  ///< the last record is not whole, or a length is wrong: nothing behind it can be read
};

/// Adds the events in `bytes`, a whole file. Records of TFRecord frames with tensorflow.Event messages: scalars as
/// simple_value or as a tensor of one number; a session that starts at a step takes back what earlier ones logged from
/// that step on (event.proto, summary.proto, tensor.proto of TensorFlow). Any bytes are taken.
void addEvents(std::string_view bytes, EventScalars& scalars);

bool isEventFile(const std::filesystem::path& path);

/// All event files of a folder, in the order of their names, which is that of their times. Errors: CannotOpenFile,
/// MalformedFile for one of more than 1 GB, Cancelled. A file that is being written is read as far as it is whole.
Result<EventScalars> readEventFiles(const std::filesystem::path& folder, const StopToken& stop = {});

}  // namespace dglm
