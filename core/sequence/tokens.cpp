// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/tokens.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/text.h"
#include "core/sequence/bases.h"
#include "core/sequence/special_tokens.h"

namespace dglm {
namespace {

constexpr std::string_view kBasesInTokenOrder = "ATCG";
constexpr int kLongestKmer = 64;
constexpr std::string_view kWhiteSpace = " \t\n\v\f\r";

std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t newline = text.find('\n');
    lines.emplace_back(trimmed(text.substr(0, newline)));
    text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
  }
  return lines;
}

/// The unmatched text [first, last): each piece between white space is one unknown token.
void appendUnknown(TokenizedSequence& tokens, std::string_view text, size_t first, size_t last, int32_t unknownId) {
  while (first < last) {
    const size_t start = std::min(text.find_first_not_of(kWhiteSpace, first), last);
    const size_t end = std::min(text.find_first_of(kWhiteSpace, start), last);
    if (start < end) {
      tokens.ids.push_back(unknownId);
      tokens.bases.push_back({static_cast<int64_t>(start), static_cast<int64_t>(end)});
    }
    first = end;
  }
}

constexpr std::array<char, 256> foldingTable() {
  std::array<char, 256> table{};
  table.fill('N');
  for (char base : kBasesInTokenOrder) {
    table[static_cast<unsigned char>(base)] = base;
    table[static_cast<unsigned char>(base + ('a' - 'A'))] = base;
  }
  for (char uracil : std::string_view("Uu"))
    table[static_cast<unsigned char>(uracil)] = 'T';
  return table;
}

constexpr std::array<char, 256> kFolded = foldingTable();

}  // namespace

Result<Vocabulary> Vocabulary::fromText(std::string_view text, const std::string& source) {
  const auto invalid = [&source](const Why& reason) { return Error{ErrorKind::VocabularyInvalid, {source, reason}}; };
  Vocabulary vocabulary;
  vocabulary.tokens_ = linesOf(text);
  if (vocabulary.tokens_.size() > static_cast<size_t>(std::numeric_limits<int32_t>::max()))
    return invalid(Why::inEnglish("it holds too many tokens"));
  for (size_t i = 0; i < vocabulary.tokens_.size(); ++i) {
    const std::string& token = vocabulary.tokens_[i];
    if (token.empty())
      return invalid(Why::inEnglish("line %1 is empty", {std::to_string(i + 1)}));
    if (!vocabulary.ids_.emplace(token, static_cast<int32_t>(i)).second)
      return invalid(Why::inEnglish("it lists '%1' twice", {token}));
    if (isMadeOfBases(token))
      vocabulary.k_ = std::max(vocabulary.k_, static_cast<int>(token.size()));
    else if (token.size() > 1)
      vocabulary.specials_.push_back(token);
  }
  if (vocabulary.k_ == 0)
    return invalid(Why::inEnglish("it holds no k-mer of A, C, G and T"));
  if (vocabulary.k_ > kLongestKmer)
    return invalid(Why::inEnglish("it holds a k-mer of %1 letters", {std::to_string(vocabulary.k_)}));
  std::sort(vocabulary.specials_.begin(), vocabulary.specials_.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const std::string& token : vocabulary.tokens_)
    vocabulary.isKmer_.push_back(static_cast<int>(token.size()) == vocabulary.k_ && isMadeOfBases(token));

  const std::pair<std::string_view, int32_t*> needed[] = {{"<unk>", &vocabulary.unknown_},
                                                          {"<pad>", &vocabulary.pad_},
                                                          {"<mask>", &vocabulary.mask_},
                                                          {"<cls>", &vocabulary.cls_}};
  for (const auto& [token, id] : needed) {
    *id = vocabulary.idOf(token);
    if (*id < 0)
      return invalid(Why::inEnglish("it has no '%1'", {std::string(token)}));
  }
  return vocabulary;
}

Vocabulary Vocabulary::ntV2(int k) {
  std::string text;
  for (std::string_view token : kSpecialTokens)
    text.append(token) += '\n';
  const size_t kmers = size_t{1} << (2 * k);
  for (size_t code = 0; code < kmers; ++code) {
    for (int place = k - 1; place >= 0; --place)
      text += kBasesInTokenOrder[(code >> (2 * place)) & 3];
    text += '\n';
  }
  // With k = 1 the k-mers are the single letters.
  text += k == 1 ? "N" : "A\nT\nC\nG\nN";
  return fromText(text, "NT-v2").value();
}

int32_t Vocabulary::idOf(std::string_view token) const {
  const auto found = ids_.find(std::string(token));
  return found == ids_.end() ? -1 : found->second;
}

std::string Vocabulary::toText() const {
  std::string text;
  for (const std::string& token : tokens_) {
    if (!text.empty())
      text += '\n';
    text += token;
  }
  return text;
}

int32_t Vocabulary::longestMatch(std::string_view text, size_t at, size_t& length) const {
  length = static_cast<size_t>(k_);
  const std::string_view kmer = text.substr(at, length);
  if (kmer.size() == length && isMadeOfBases(kmer)) {
    if (const int32_t id = idOf(kmer); id >= 0)
      return id;
  }
  for (const std::string& special : specials_) {
    length = special.size();
    if (text.substr(at, length) == special)
      return idOf(special);
  }
  length = 1;
  return idOf(text.substr(at, 1));
}

TokenizedSequence Vocabulary::tokenize(std::string_view text) const {
  TokenizedSequence tokens;
  tokens.ids.reserve(text.size() / static_cast<size_t>(k_) + 1);
  tokens.bases.reserve(tokens.ids.capacity());
  tokens.ids.push_back(cls_);
  tokens.bases.push_back({0, 0});
  size_t unmatchedFrom = 0;
  for (size_t at = 0; at < text.size();) {
    size_t length = 0;
    const int32_t id = longestMatch(text, at, length);
    if (id < 0) {
      ++at;
      continue;
    }
    appendUnknown(tokens, text, unmatchedFrom, at, unknown_);
    const bool coversBases = length == 1 || isKmer(id);
    const auto start = static_cast<int64_t>(at);
    tokens.ids.push_back(id);
    tokens.bases.push_back({start, coversBases ? start + static_cast<int64_t>(length) : start});
    at += length;
    unmatchedFrom = at;
  }
  appendUnknown(tokens, text, unmatchedFrom, text.size(), unknown_);
  return tokens;
}

std::string foldForModel(std::string_view text) {
  std::string folded(text);
  for (size_t at = 0; at < folded.size();) {
    const size_t special = specialTokenLength(text, at);
    if (special == 0)
      folded[at] = kFolded[static_cast<unsigned char>(folded[at])];
    at += std::max<size_t>(special, 1);
  }
  return folded;
}

}  // namespace dglm
