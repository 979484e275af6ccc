// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_families.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/atomic_file.h"
#include "core/formats/csv_fields.h"
#include "core/formats/python_literal.h"
#include "core/formats/workbook_writer.h"
#include "core/study/number_text.h"

namespace dglm {
namespace {

std::span<const MetaChild> nearestOf(const MetaFamily& family) {
  return std::span(family.children).first(std::min(family.children.size(), static_cast<size_t>(kNearestChildren)));
}

std::map<std::string, int64_t> countLabels(std::span<const LabelledLatent> latents) {
  std::map<std::string, int64_t> counts;
  for (const LabelledLatent& latent : latents)
    for (const std::string& label : latent.labels)
      ++counts[label];
  return counts;
}

bool carries(const LabelledLatent& latent, const std::string& label) {
  return std::ranges::find(latent.labels, label) != latent.labels.end();
}

void nameFamily(MetaFamily& family, std::span<const LabelledLatent> latents,
                const std::map<std::string, int64_t>& all) {
  std::map<std::string, int64_t> counts;
  for (const MetaChild& child : nearestOf(family))
    for (const std::string& label : latents[static_cast<size_t>(child.row)].labels)
      ++counts[label];
  const auto most = std::ranges::max_element(counts, {}, &std::pair<const std::string, int64_t>::second);
  if (most == counts.end())
    return;
  family.label = most->first;
  family.purity = static_cast<double>(most->second) / static_cast<double>(nearestOf(family).size());
  const auto among = std::ranges::count_if(family.children, [&](const MetaChild& child) {
    return carries(latents[static_cast<size_t>(child.row)], family.label);
  });
  family.coverage = static_cast<double>(among) / static_cast<double>(all.at(family.label));
}

/// "#F0F0FF"'s number: white where it is 0, blue where it is 1.
uint32_t shadeColour(double shade) {
  const auto pale = static_cast<uint32_t>(255 * (1 - shade));
  return pale << 16 | pale << 8 | 255;
}

struct Tables {
  Sheet published{"published layout", {}, {}};
  Sheet metaLatents{
      "meta-latents", {"meta_latent", "children", "importance", "label", "purity", "coverage", "stability"}, {}};
  Sheet children{"children", {"meta_latent", "rank", "latent", "strength", "f1", "labels"}, {}};
};

/// The strongest children's labels, in the order of the latents.
std::vector<std::string> publishedColumn(const MetaFamily& family, std::span<const LabelledLatent> latents) {
  std::vector<int64_t> rows;
  for (const MetaChild& child : nearestOf(family))
    rows.push_back(child.row);
  std::ranges::sort(rows);
  std::vector<std::string> column;
  for (const int64_t row : rows)
    column.push_back(pythonList(latents[static_cast<size_t>(row)].labels));
  return column;
}

Tables tablesOf(std::span<const MetaFamily> families, std::span<const LabelledLatent> latents,
                std::span<const float> stability) {
  Tables tables;
  const std::vector<double> shades = shadesOf(families);
  for (size_t meta = 0; meta < families.size(); ++meta) {
    const MetaFamily& family = families[meta];
    const auto number = static_cast<double>(meta);
    tables.metaLatents.rows.push_back({number, static_cast<double>(family.children.size()), family.importance,
                                       family.label, family.purity, family.coverage,
                                       stability.empty() ? std::nan("") : static_cast<double>(stability[meta])});
    for (size_t rank = 0; rank < family.children.size(); ++rank) {
      const MetaChild& child = family.children[rank];
      const LabelledLatent& latent = latents[static_cast<size_t>(child.row)];
      tables.children.rows.push_back({number, static_cast<double>(rank + 1), static_cast<double>(latent.latent),
                                      static_cast<double>(child.strength), latent.f1, pythonList(latent.labels)});
    }
    tables.published.header.push_back("Column_" + std::to_string(meta + 1));
    tables.published.headerColours.push_back(shadeColour(shades[meta]));
    const std::vector<std::string> column = publishedColumn(family, latents);
    tables.published.rows.resize(std::max(tables.published.rows.size(), column.size()));
    for (size_t row = 0; row < column.size(); ++row) {
      tables.published.rows[row].resize(families.size(), std::string());
      tables.published.rows[row][meta] = column[row];
    }
  }
  return tables;
}

std::string cellText(const Sheet::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell))
    return *text;
  const double number = std::get<double>(cell);
  return number == std::floor(number) && std::abs(number) < 1e15 ? std::to_string(static_cast<int64_t>(number))
                                                                 : numberText(number);
}

Status writeSheetAsCsv(const std::filesystem::path& path, const Sheet& sheet) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  DGLM_CHECK(file.write(csvLine(sheet.header)));
  for (const std::vector<Sheet::Cell>& row : sheet.rows) {
    std::vector<std::string> fields;
    std::ranges::transform(row, std::back_inserter(fields), cellText);
    DGLM_CHECK(file.write(csvLine(fields)));
  }
  return file.commit();
}

}  // namespace

std::vector<MetaFamily> familiesOf(const SparseCode& code, std::span<const float> norms,
                                   std::span<const LabelledLatent> latents) {
  std::vector<MetaFamily> families(static_cast<size_t>(code.width));
  for (int64_t row = 0; row < code.rows(); ++row)
    for (size_t entry = 0; entry < code.rowLatents(row).size(); ++entry)
      families[static_cast<size_t>(code.rowLatents(row)[entry])].children.push_back({row, code.rowValues(row)[entry]});
  const std::map<std::string, int64_t> all = countLabels(latents);
  for (size_t meta = 0; meta < families.size(); ++meta) {
    MetaFamily& family = families[meta];
    std::ranges::stable_sort(family.children, std::ranges::greater(), &MetaChild::strength);
    double sum = 0;
    for (const MetaChild& child : nearestOf(family))
      sum += static_cast<double>(child.strength);
    family.importance = sum / static_cast<double>(kNearestChildren) * static_cast<double>(norms[meta]);
    nameFamily(family, latents, all);
  }
  return families;
}

std::vector<double> shadesOf(std::span<const MetaFamily> families) {
  constexpr double kMost = 0.4, kLeastRange = 1e-10;
  std::vector<double> shades;
  if (families.empty())
    return shades;
  const auto [least, most] = std::ranges::minmax(families, {}, &MetaFamily::importance);
  for (const MetaFamily& family : families) {
    const double place = (family.importance - least.importance) / (most.importance - least.importance + kLeastRange);
    shades.push_back(std::clamp(place, 0.0, kMost) / kMost);
  }
  return shades;
}

Result<std::vector<std::filesystem::path>> writeFamilies(const std::filesystem::path& folder,
                                                         std::span<const MetaFamily> families,
                                                         std::span<const LabelledLatent> latents,
                                                         std::span<const float> stability) {
  const Tables tables = tablesOf(families, latents, stability);
  std::vector<std::filesystem::path> files{folder / "meta_latents.csv", folder / "children.csv"};
  DGLM_CHECK(writeSheetAsCsv(files[0], tables.metaLatents));
  DGLM_CHECK(writeSheetAsCsv(files[1], tables.children));
  if (canWriteWorkbooks()) {
    files.push_back(folder / "meta_sae.xlsx");
    const std::vector<Sheet> sheets{tables.published, tables.metaLatents, tables.children};
    DGLM_CHECK(writeWorkbook(files.back(), sheets));
  }
  return files;
}

}  // namespace dglm
