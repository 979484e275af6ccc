// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/flat_record.h"

#include <utility>

#include "core/formats/record_names.h"

namespace dglm {

void FlatRecord::begin(GenBankLocus locus) {
  locus_ = std::move(locus);
  record = Record{};
  record.moleculeType = locus_.moleculeType;
  record.topology = locus_.topology.value_or(Topology::Linear);
  if (!locus_.divisionAndDate.empty())
    record.headers.emplace_back(kLocusHeader, locus_.divisionAndDate);
  rename(locus_.name.empty() ? session_.nextName() : locus_.name);
}

void FlatRecord::rename(std::string name) {
  record.id = std::move(name);
  table = GenBankFeatureTable(record.id, session_.warnings);
}

void FlatRecord::setLengthIfUnknown(int64_t length) {
  if (!locus_.length)
    locus_.length = length;
}

void FlatRecord::warnAboutLocus() {
  if (!locus_.topology)
    session_.warnings.add(ReadProblem::NoTopology, record.id);
  if (!locus_.length)
    session_.warnings.add(ReadProblem::NoLength, record.id);
  else if (*locus_.length != bases.length())
    session_.warnings.add(ReadProblem::LengthDiffers, record.id);
}

Status FlatRecord::end() {
  bases.finish();
  if (locus_.isProtein) {
    session_.warnings.add(ReadProblem::ProteinRecord, record.id);
    bases.take();
    return {};
  }
  if (bases.length() > 0) {
    warnAboutLocus();
    record.features = table.takeFeatures(bases.length(), record.topology);
  }
  takeFullName(record);
  record.id = nameInProgram(record.id, session_.input.path());
  return session_.deliver(std::move(record), bases);
}

Status FlatRecord::endWithoutMark() {
  session_.warnings.add(ReadProblem::NoEndMark, record.id);
  return end();
}

Status FlatRecord::endOfFile(bool hasSequenceBegun) {
  bases.finish();
  if (hasSequenceBegun && !isShorterThanPromised())
    return endWithoutMark();
  const std::string found = std::to_string(bases.length());
  const Why ends = locus_.length
                       ? Why("record %1 has only %2 of %3 bases", {record.id, found, std::to_string(*locus_.length)})
                       : Why("record %1 has only %2 bases", {record.id, found});
  return Error{ErrorKind::TruncatedFile, {session_.input.path().string(), ends}};
}

}  // namespace dglm
