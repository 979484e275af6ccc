// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/subject_names.h"

#include <QtTest>

#include "tests/test_case.h"

using namespace dglm;

class TestSubjectNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knowsAccessions_data();
  void knowsAccessions();
  void knowsSpecies_data();
  void knowsSpecies();
};

void TestSubjectNames::knowsAccessions_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("accession");
  QTest::addColumn<QString>("assembly");
  QTest::newRow("RefSeq") << "NC_006273.2"
                          << "NC_006273"
                          << "NC_006273";
  QTest::newRow("scaffold") << "NW_001849990.1"
                            << "NW_001849990"
                            << "NW_001849990";
  QTest::newRow("GenBank") << "U55762.1"
                           << "U55762"
                           << "U55762";
  QTest::newRow("old header") << "gi|155573622|ref|NC_006273.2|"
                              << "NC_006273"
                              << "NC_006273";
  QTest::newRow("ENA") << "ENA|JN247852|JN247852.1"
                       << "JN247852"
                       << "JN247852";
  QTest::newRow("contig") << "NZ_NRRJ01000012.1"
                          << "NZ_NRRJ01000012"
                          << "NZ_NRRJ01";
  QTest::newRow("long project") << "NZ_JACBXS010000001.1"
                                << "NZ_JACBXS010000001"
                                << "NZ_JACBXS01";
  QTest::newRow("plasmid") << "NZ_MF521836.1"
                           << "NZ_MF521836"
                           << "NZ_MF521836";
  QTest::newRow("own name") << "contig_7"
                            << "contig_7"
                            << "contig_7";
  QTest::newRow("version of one's own") << "pUC19.v2"
                                        << "pUC19.v2"
                                        << "pUC19.v2";
}

void TestSubjectNames::knowsAccessions() {
  QFETCH(QString, id);
  QTEST(QString::fromStdString(accessionOf(id.toStdString())), "accession");
  QTEST(QString::fromStdString(assemblyOf(id.toStdString())), "assembly");
}

void TestSubjectNames::knowsSpecies_data() {
  QTest::addColumn<QString>("title");
  QTest::addColumn<QString>("species");
  QTest::newRow("virus") << "Human herpesvirus 5 strain Merlin, complete genome"
                         << "Human herpesvirus 5";
  QTest::newRow("phage") << "Enterobacteria phage lambda, complete genome"
                         << "Enterobacteria phage lambda";
  QTest::newRow("HIV") << "Human immunodeficiency virus 1, complete genome"
                       << "Human immunodeficiency virus 1";
  QTest::newRow("strain") << "Escherichia coli str. K-12 substr. MG1655, complete genome"
                          << "Escherichia coli";
  QTest::newRow("subspecies") << "Staphylococcus aureus subsp. aureus COL chromosome"
                              << "Staphylococcus aureus";
  QTest::newRow("plasmid") << "Klebsiella pneumoniae plasmid 12, complete sequence"
                           << "Klebsiella pneumoniae";
  QTest::newRow("scaffold") << "Cricetulus griseus unplaced genomic scaffold, CHOK1S"
                            << "Cricetulus griseus";
  QTest::newRow("no species yet") << "Bacillus sp. X1 contig00012, whole genome"
                                  << "Bacillus sp.";
  QTest::newRow("candidate") << "Candidatus Phytoplasma mali complete genome"
                             << "Candidatus Phytoplasma mali";
  QTest::newRow("mark") << "MAG: UNVERIFIED: Vibrio cholerae isolate 3"
                        << "Vibrio cholerae";
  QTest::newRow("tag") << "contig 3 [organism=Homo sapiens] [strain=x]"
                       << "Homo sapiens";
  QTest::newRow("nothing") << ""
                           << "";
  QTest::newRow("no name") << "contig 12"
                           << "";
  QTest::newRow("length") << "Length 1200"
                          << "";
}

void TestSubjectNames::knowsSpecies() {
  QFETCH(QString, title);
  QTEST(QString::fromStdString(speciesOf(title.toStdString())), "species");
}

DGLM_TEST(TestSubjectNames);
#include "tst_subject_names.moc"
