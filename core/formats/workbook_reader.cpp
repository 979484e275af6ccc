// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/workbook_reader.h"

#include <zip.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/base/utf8_path.h"

namespace dglm {
namespace {

constexpr uint64_t kLargestPart = 256 << 20;
/// Columns of a sheet end at XFD, rows at 2^20 (ECMA-376); a cell beyond is no cell.
constexpr size_t kMostColumns = 16'384;
constexpr size_t kMostRows = 1'048'576;
constexpr size_t kMostCells = 5'000'000;

Error malformed(const std::filesystem::path& path, const Why& why) {
  return Error{ErrorKind::MalformedFile, {path.string(), "XLSX", why}};
}

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ClosePart {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The parts of a workbook: XML files in a zip archive.
class Package {
 public:
  static Result<Package> open(const std::filesystem::path& path) {
    int failure = 0;
    Package package;
    package.path_ = path;
    package.archive_.reset(zip_open(toUtf8(path).c_str(), ZIP_RDONLY, &failure));
    if (failure == ZIP_ER_NOENT)
      return Error{ErrorKind::FileNotFound, {path.string()}};
    if (!package.archive_)
      return malformed(path, Why::inEnglish("it is no zip archive, as a workbook is"));
    return package;
  }

  bool has(const std::string& name) const { return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0; }

  Result<pugi::xml_document> part(const std::string& name) const {
    zip_stat_t facts;
    if (zip_stat(archive_.get(), name.c_str(), ZIP_FL_NOCASE, &facts) != 0)
      return malformed(path_, Why::inEnglish("it has no '%1'", {name}));
    if (facts.size > kLargestPart)
      return Error{ErrorKind::UnsupportedFormat,
                   {path_.string(), Why::inEnglish("'%1' is larger than 256 MB", {name})}};
    const std::unique_ptr<zip_file_t, ClosePart> file(zip_fopen(archive_.get(), name.c_str(), ZIP_FL_NOCASE));
    if (!file)
      return Error{ErrorKind::UnsupportedFormat, {path_.string(), zip_strerror(archive_.get())}};
    std::string text(facts.size, '\0');
    if (zip_fread(file.get(), text.data(), facts.size) != static_cast<zip_int64_t>(facts.size))
      return malformed(path_, Why::inEnglish("'%1' is damaged", {name}));
    pugi::xml_document document;
    if (const auto parsed = document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
        !parsed)
      return malformed(path_, Why::inEnglish("'%1' is no XML: %2", {name, parsed.description()}));
    return document;
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::unique_ptr<zip_t, CloseArchive> archive_;
};

/// The text of a string of runs: `<is>` or `<si>`, phonetic hints left out.
std::string textOf(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children()) {
    if (std::string_view(child.name()) == "t")
      text += child.text().get();
    else if (std::string_view(child.name()) == "r")
      text += child.child("t").text().get();
  }
  return text;
}

/// "AB12" -> column 27, row 11; nothing where it is no place.
std::optional<std::pair<size_t, size_t>> placeOf(std::string_view reference) {
  size_t column = 0, at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column < kMostColumns; ++at)
    column = column * 26 + static_cast<size_t>(reference[at] - 'A') + 1;
  size_t row = 0;
  const auto [end, failure] = std::from_chars(reference.data() + at, reference.data() + reference.size(), row);
  if (at == 0 || failure != std::errc() || end != reference.data() + reference.size() || row == 0 || row > kMostRows ||
      column > kMostColumns)
    return std::nullopt;
  return std::pair(column - 1, row - 1);
}

/// What is common to all sheets.
struct Styles {
  std::vector<std::string> strings;
  std::vector<std::optional<uint32_t>> colours;  ///< by style
};

std::optional<uint32_t> colourOf(const pugi::xml_node& fill) {
  const pugi::xml_node pattern = fill.child("patternFill");
  if (std::string_view(pattern.attribute("patternType").as_string()) != "solid")
    return std::nullopt;
  const std::string_view rgb = pattern.child("fgColor").attribute("rgb").as_string();
  uint32_t value = 0;
  const auto [end, failure] = std::from_chars(rgb.data(), rgb.data() + rgb.size(), value, 16);
  if (rgb.empty() || failure != std::errc() || end != rgb.data() + rgb.size())
    return std::nullopt;  // of a theme or a palette
  return value & 0xFFFFFF;
}

Result<Styles> readStyles(const Package& package) {
  Styles styles;
  if (package.has("xl/sharedStrings.xml")) {
    DGLM_TRY(const pugi::xml_document shared, package.part("xl/sharedStrings.xml"));
    for (const pugi::xml_node& string : shared.child("sst").children("si"))
      styles.strings.push_back(textOf(string));
  }
  if (!package.has("xl/styles.xml"))
    return styles;
  DGLM_TRY(const pugi::xml_document document, package.part("xl/styles.xml"));
  const pugi::xml_node sheet = document.child("styleSheet");
  std::vector<std::optional<uint32_t>> fills;
  for (const pugi::xml_node& fill : sheet.child("fills").children("fill"))
    fills.push_back(colourOf(fill));
  for (const pugi::xml_node& style : sheet.child("cellXfs").children("xf")) {
    const size_t fill = style.attribute("fillId").as_uint();
    styles.colours.push_back(fill < fills.size() ? fills[fill] : std::nullopt);
  }
  return styles;
}

class SheetReader {
 public:
  SheetReader(const Package& package, const Styles& styles) : package_(package), styles_(styles) {}

  Result<ReadSheet> read(const std::string& part, const std::string& name) {
    DGLM_TRY(const pugi::xml_document document, package_.part(part));
    sheet_.name = name;
    size_t row = 0;
    for (const pugi::xml_node& line : document.child("worksheet").child("sheetData").children("row")) {
      if (const size_t number = line.attribute("r").as_uint(); number > 0)
        row = number - 1;
      size_t column = 0;
      for (const pugi::xml_node& cell : line.children("c")) {
        if (const pugi::xml_attribute reference = cell.attribute("r")) {
          const auto place = placeOf(reference.as_string());
          if (!place)
            return malformed(package_.path(), Why::inEnglish("'%1' is no cell", {reference.as_string()}));
          std::tie(column, row) = *place;
        }
        DGLM_CHECK(add(cell, row, column++));
      }
      ++row;
    }
    return std::move(sheet_);
  }

 private:
  Status add(const pugi::xml_node& cell, size_t row, size_t column) {
    DGLM_TRY(std::string text, textOfCell(cell));
    if (row == 0) {
      const size_t style = cell.attribute("s").as_uint();
      sheet_.coloursOfFirstRow.resize(std::max(sheet_.coloursOfFirstRow.size(), column + 1));
      sheet_.coloursOfFirstRow[column] = style < styles_.colours.size() ? styles_.colours[style] : std::nullopt;
    }
    if (text.empty())
      return {};
    if (sheet_.rows.size() <= row)
      sheet_.rows.resize(row + 1);
    std::vector<std::string>& cells = sheet_.rows[row];
    if (cells.size() <= column) {
      cells_ += column + 1 - cells.size();
      if (cells_ > kMostCells)
        return Error{ErrorKind::UnsupportedFormat,
                     {package_.path().string(), Why::inEnglish("a sheet spans more than 5 million cells")}};
      cells.resize(column + 1);
    }
    cells[column] = std::move(text);
    return {};
  }

  Result<std::string> textOfCell(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").as_string();
    if (type == "inlineStr")
      return textOf(cell.child("is"));
    std::string value = cell.child("v").text().get();
    if (type != "s")
      return value;
    const size_t number = cell.child("v").text().as_uint(static_cast<unsigned>(styles_.strings.size()));
    if (number >= styles_.strings.size())
      return malformed(package_.path(), Why::inEnglish("a cell names text %1, which is not there", {value}));
    return styles_.strings[number];
  }

  const Package& package_;
  const Styles& styles_;
  ReadSheet sheet_;
  size_t cells_ = 0;  ///< held, empty ones too
};

/// By the ids of their relations: the parts of the workbook's sheets.
Result<std::map<std::string, std::string>> partsOf(const Package& package) {
  DGLM_TRY(const pugi::xml_document document, package.part("xl/_rels/workbook.xml.rels"));
  std::map<std::string, std::string> parts;
  for (const pugi::xml_node& relation : document.child("Relationships").children("Relationship")) {
    const std::string target = relation.attribute("Target").as_string();
    parts[relation.attribute("Id").as_string()] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
  }
  return parts;
}

}  // namespace

bool canReadWorkbooks() {
  return true;
}

Result<std::vector<ReadSheet>> readWorkbook(const std::filesystem::path& path) {
  DGLM_TRY(const Package package, Package::open(path));
  DGLM_TRY(const pugi::xml_document workbook, package.part("xl/workbook.xml"));
  DGLM_TRY(const auto parts, partsOf(package));
  DGLM_TRY(const Styles styles, readStyles(package));
  std::vector<ReadSheet> sheets;
  for (const pugi::xml_node& sheet : workbook.child("workbook").child("sheets").children("sheet")) {
    const auto part = parts.find(sheet.attribute("r:id").as_string());
    if (part == parts.end())
      return malformed(path, Why::inEnglish("a sheet of it is not there"));
    DGLM_TRY(ReadSheet read, SheetReader(package, styles).read(part->second, sheet.attribute("name").as_string()));
    sheets.push_back(std::move(read));
  }
  return sheets;
}

}  // namespace dglm
