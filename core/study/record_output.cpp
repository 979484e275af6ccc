// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_output.h"

#include "core/formats/file_kind.h"
#include "core/formats/record_writers.h"

namespace dglm {

Result<RecordWriter> recordWriterFor(const std::filesystem::path& out) {
  const std::string suffix = lowerSuffix(out);
  if (suffix == ".gb" || suffix == ".gbk" || suffix == ".genbank")
    return RecordWriter{writeGenBank};
  if (suffix == ".fa" || suffix == ".fasta" || suffix == ".fna")
    return RecordWriter{writeFasta};
  if (suffix == ".gff3" || suffix == ".gff")
    return RecordWriter{writeGff3};
  if (suffix == ".bed")
    return RecordWriter{writeBed};
  return Error{ErrorKind::UnsupportedFormat,
               {out.string(), Why::inEnglish("the name must end in .gb, .fasta, .gff3 or .bed")}};
}

}  // namespace dglm
