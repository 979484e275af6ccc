// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/bases_collector.h"
#include "core/formats/input_file.h"
#include "core/formats/read_records.h"
#include "core/formats/read_warnings.h"

namespace dglm {

/// What the reader of each kind of file works with.
class ReadSession {
 public:
  ReadSession(InputFile& file, const RecordSink& sink, const JobContext& context, const ReadOptions& readOptions)
      : input(file), job(context), options(readOptions), sink_(sink) {}

  /// Names a record that has no name, hands it on, or skips it (empty, protein) with a warning.
  Status deliver(Record&& record, BasesCollector& bases);

  /// "seq_3": what the next record is called if the file gives no name.
  std::string nextName() const { return "seq_" + std::to_string(met_ + 1); }
  int64_t delivered() const { return delivered_; }

  InputFile& input;
  const JobContext& job;
  const ReadOptions& options;
  ReadWarnings warnings;

 private:
  const RecordSink& sink_;
  int64_t met_ = 0;
  int64_t delivered_ = 0;
};

Status readFasta(ReadSession& session);
Status readGenBank(ReadSession& session);
Status readEmbl(ReadSession& session);
Status readSnapGene(ReadSession& session);
Status readSequenceTable(ReadSession& session);
Status readSequenceLines(ReadSession& session);

}  // namespace dglm
