// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/source_note.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/shelf/remote_path.h"

namespace dglm {
namespace {

using OrderedJson = nlohmann::ordered_json;

SourceFile fileFrom(const OrderedJson& object) {
  return {object.at("name").get<std::string>(), object.at("path").get<std::string>(), object.at("bytes").get<int64_t>(),
          object.at("sha256").get<std::string>(), object.at("published").get<bool>()};
}

SourceNote noteFrom(const OrderedJson& object) {
  SourceNote note{object.at("hub").get<std::string>(),      object.at("repository").get<std::string>(),
                  object.at("revision").get<std::string>(), object.at("licence").get<std::string>(),
                  object.at("date").get<std::string>(),     {}};
  for (const OrderedJson& file : object.at("files"))
    note.files.push_back(fileFrom(file));
  return note;
}

}  // namespace

Result<std::optional<SourceNote>> readSourceNote(const std::filesystem::path& folder) {
  constexpr int64_t kLargest = 16 << 20;
  const std::filesystem::path path = folder / kSourceNoteName;
  const Result<std::string> text = readTextFile(path, kLargest);
  if (text.hasError() && text.error().kind == ErrorKind::FileNotFound)
    return std::optional<SourceNote>();
  if (text.hasError())
    return text.error();
  const auto malformed = [&path](const ErrorArgument& why) {
    return Error{ErrorKind::MalformedFile, {toUtf8(path), Why::inEnglish("source of a model"), why}};
  };
  try {
    SourceNote note = noteFrom(OrderedJson::parse(text.value()));
    for (const SourceFile& file : note.files)
      if (!isPlainName(file.name))
        return malformed(Why::inEnglish("'%1' is not the name of a file", {file.name}));
    return std::optional(std::move(note));
  } catch (const OrderedJson::exception& failure) {
    return malformed(failure.what());
  }
}

Status writeSourceNote(const std::filesystem::path& folder, const SourceNote& note) {
  OrderedJson object = {{"hub", note.hub},           {"repository", note.repository},
                        {"revision", note.revision}, {"licence", note.licence},
                        {"date", note.date},         {"files", OrderedJson::array()}};
  for (const SourceFile& file : note.files)
    object["files"].push_back({{"name", file.name},
                               {"path", file.path},
                               {"bytes", file.bytes},
                               {"sha256", file.sha256},
                               {"published", file.wasPublished}});
  DGLM_TRY(AtomicFile out, AtomicFile::create(folder / kSourceNoteName));
  DGLM_CHECK(out.write(jsonText(object, 2) + "\n"));
  return out.commit();
}

}  // namespace dglm
