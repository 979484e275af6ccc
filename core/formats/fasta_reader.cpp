// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/formats/record_readers.h"
#include "core/formats/said_topology.h"

namespace dglm {
namespace {

/// How many lines are read between two looks at the stop token.
constexpr int64_t kLinesPerSlice = 1 << 16;

/// ">id description" without its first character. Verbatim reading knows no circles, as the reference does not.
Record recordOf(std::string_view header, bool isVerbatim) {
  Record record;
  record.id = takeWord(header);
  record.description = trimmed(header);
  if (!isVerbatim)
    record.topology = saidTopology(record.description).value_or(Topology::Linear);
  return record;
}

}  // namespace

Status readFasta(ReadSession& session) {
  Record record;
  const bool isVerbatim = session.options.verbatimBases;
  BasesCollector bases(isVerbatim ? BasesStyle::Verbatim : BasesStyle::Folded);
  bool isInRecord = false;
  std::string_view line;
  for (int64_t count = 1;; ++count) {
    if (count % kLinesPerSlice == 0)
      DGLM_CHECK(session.input.checkpoint(session.job));
    DGLM_TRY(const bool hasLine, session.input.nextLine(line));
    if (hasLine && line.starts_with(';'))
      continue;
    if (hasLine && !line.starts_with('>')) {
      bases.append(line);
      continue;
    }
    if (isInRecord)
      DGLM_CHECK(session.deliver(std::move(record), bases));
    if (!hasLine)
      return {};
    record = recordOf(line.substr(1), isVerbatim);
    isInRecord = true;
  }
}

}  // namespace dglm
