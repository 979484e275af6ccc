// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pugixml.hpp>

#include "core/base/text_decoder.h"
#include "core/formats/record_readers.h"
#include "core/formats/snapgene_features.h"

namespace dglm {
namespace {

/// A SnapGene file is a row of packets: one byte that tells the kind, four for the length (big-endian), then the data.
/// Source: the format as described by incenp.org/dvlpt/docs/binary-sequence-formats.
enum PacketKind : unsigned char {
  kDna = 0,
  kPrimers = 5,
  kNotes = 6,
  kCookie = 9,
  kFeatures = 10,
  kProtein = 21,
  kRna = 32
};

struct Packet {
  unsigned char kind;
  std::string_view data;
};

struct SnapGenePackets {
  std::string_view dna, primers, notes, features;
  bool isOtherMolecule = false;
};

/// Takes one packet from the bytes; false if they end within it.
bool takePacket(std::string_view& bytes, Packet& packet) {
  constexpr size_t kHeaderBytes = 5;
  if (bytes.size() < kHeaderBytes)
    return false;
  size_t length = 0;
  for (size_t i = 1; i < kHeaderBytes; ++i)
    length = length << 8 | static_cast<unsigned char>(bytes[i]);
  if (bytes.size() - kHeaderBytes < length)
    return false;
  packet = {static_cast<unsigned char>(bytes[0]), bytes.substr(kHeaderBytes, length)};
  bytes.remove_prefix(kHeaderBytes + length);
  return true;
}

Result<SnapGenePackets> splitPackets(std::string_view bytes, const std::filesystem::path& path) {
  SnapGenePackets packets;
  while (!bytes.empty()) {
    Packet packet{};
    if (!takePacket(bytes, packet))
      return Error{ErrorKind::TruncatedFile, {path.string(), Why("its last block is not whole")}};
    if (packet.kind == kDna)
      packets.dna = packet.data;
    else if (packet.kind == kPrimers)
      packets.primers = packet.data;
    else if (packet.kind == kNotes)
      packets.notes = packet.data;
    else if (packet.kind == kFeatures)
      packets.features = packet.data;
    packets.isOtherMolecule |= packet.kind == kProtein || packet.kind == kRna;
  }
  return packets;
}

void readNotes(std::string_view xml, Record& record) {
  const std::string text = decodedText(xml);
  pugi::xml_document document;
  if (!document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8))
    return;
  const pugi::xml_node notes = document.child("Notes");
  const std::string mapLabel = notes.child_value("CustomMapLabel");
  if (!mapLabel.empty() && notes.child("UseCustomMapLabel").text().as_int() == 1)
    record.id = mapLabel;
  record.accession = notes.child_value("AccessionNumber");
  record.description = plainText(notes.child_value("Description"));
  if (const std::string comments = plainText(notes.child_value("Comments")); !comments.empty())
    record.headers.emplace_back("COMMENT", comments);
}

void readDna(std::string_view data, Record& record, BasesCollector& bases) {
  constexpr unsigned kCircular = 0x01, kDoubleStranded = 0x02;
  const unsigned flags = static_cast<unsigned char>(data.front());
  record.topology = flags & kCircular ? Topology::Circular : Topology::Linear;
  record.moleculeType = flags & kDoubleStranded ? "ds-DNA" : "ss-DNA";
  bases.append(validUtf8(data.substr(1)));
  bases.finish();
}

}  // namespace

Status readSnapGene(ReadSession& session) {
  const std::filesystem::path& path = session.input.path();
  DGLM_TRY(const std::string bytes, session.input.readRest());
  DGLM_TRY(const SnapGenePackets packets, splitPackets(bytes, path));
  if (packets.dna.empty()) {
    const Why reason =
        packets.isOtherMolecule ? Why("it holds a protein or RNA, not DNA") : Why("it holds no DNA sequence");
    return Error{ErrorKind::MalformedFile, {path.string(), "SnapGene", reason}};
  }
  Record record;
  record.id = validUtf8(path.stem().string());
  BasesCollector bases(BasesStyle::Folded);
  readNotes(packets.notes, record);
  readDna(packets.dna, record, bases);
  record.bases = bases.bases();
  if (!packets.features.empty())
    readSnapGeneFeatures(packets.features, record, session.warnings);
  if (!packets.primers.empty())
    readSnapGenePrimers(packets.primers, record, session.warnings);
  return session.deliver(std::move(record), bases);
}

}  // namespace dglm
