// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/track_panel.h"
#include "app/project/view_values.h"
#include "tests/app/project_desks.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// A session with a project of one circular record of 60 bases, p1.
struct OneRecord {
  OneRecord() {
    {
      Project project = valueOf(Project::create(folder.path("a.dglm")));
      Record record;
      record.id = "p1";
      record.bases = std::string(30, 'A') + std::string(30, 'C');
      record.topology = Topology::Circular;
      valueOf(project.records().add(std::vector<NewRecord>{{record, {}}}));
    }
    session.openProject(folder.path("a.dglm"));
  }

  QString write(const char* name, const char* text) const { return textOf(folder.write(name, text)); }

  TemporaryFolder folder;
  Session session;
  LatentTracks tracks{session};
};

QStringList idsOf(const LatentTracks& tracks) {
  QStringList ids;
  for (const TrackData& track : fileTrackData(tracks))
    ids << track.id;
  return ids;
}

}  // namespace

class TestProjectFileTracks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void addedUndoneAndKept() {
    OneRecord one;
    QTRY_VERIFY_WITH_TIMEOUT(one.session.record(), kPatience);
    ProjectFileTracks& files = one.tracks.fromFiles();
    QSignalSpy failed(&files, &ProjectFileTracks::failed);
    files.addFiles({one.write("signal.bedgraph", "p1\t0\t10\t2\np1\t10\t20\t-4\n")});
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(one.tracks), QStringList{"signal.bedgraph"}, kPatience);
    const TrackData signal = fileTrackData(one.tracks)[0];
    QCOMPARE(signal.perBase->size(), size_t{60});
    QCOMPARE((*signal.perBase)[9], 2.0F);
    QCOMPARE((*signal.perBase)[19], -4.0F);
    QCOMPARE((*signal.perBase)[20], 0.0F);
    files.addFiles({one.write("sites.bed", "p1\t5\t9\tAmpR\t0\t-\n")});
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(one.tracks), (QStringList{"signal.bedgraph", "sites.bed"}), kPatience);
    QCOMPARE(fileTrackData(one.tracks)[1].features->front().label(), std::string("AmpR"));

    files.remove("signal.bedgraph");
    QCOMPARE(idsOf(one.tracks), QStringList{"sites.bed"});
    one.session.undoStack().undo();
    QCOMPARE(idsOf(one.tracks), (QStringList{"signal.bedgraph", "sites.bed"}));
    one.session.undoStack().undo();
    QCOMPARE(idsOf(one.tracks), QStringList{"signal.bedgraph"});
    one.session.closeProject();
    QVERIFY(failed.isEmpty());

    Session again;
    LatentTracks tracks(again);
    again.openProject(one.folder.path("a.dglm"));
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(tracks), QStringList{"signal.bedgraph"}, kPatience);
  }

  void namesThatFitNoSequence() {
    OneRecord one;
    QTRY_VERIFY_WITH_TIMEOUT(one.session.record(), kPatience);
    ProjectFileTracks& files = one.tracks.fromFiles();
    QSignalSpy failed(&files, &ProjectFileTracks::failed), noticed(&files, &ProjectFileTracks::noticed);
    files.addFiles({one.write("other.bed", "chr7\t5\t9\tx\n")});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY(failed[0][0].toString().contains("chr7") && failed[0][0].toString().contains("p1"));
    files.addFiles({one.write("part.bed", "chr7\t5\t9\tx\np1\t5\t9\tx\np1\t50\t90\ty\np1\tx\n")});
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(one.tracks), QStringList{"part.bed"}, kPatience);
    QVERIFY(noticed[0][0].toString().contains("chr7") && noticed[0][0].toString().contains("beyond the end"));
    QVERIFY(noticed[0][0].toString().contains("line 4"));
    QCOMPARE(one.session.undoStack().count(), 1);
  }

  void droppedAloneAndWithTheSequence() {
    OneRecord one;
    QTRY_VERIFY_WITH_TIMEOUT(one.session.record(), kPatience);
    FileDrop drop(one.session);
    QSignalSpy tracks(&drop, &FileDrop::tracksDropped), others(&drop, &FileDrop::filesDropped);
    const QString bed = one.write("a.bed", "q1\t1\t4\tx\n"), fasta = one.write("q1.fa", ">q1\nACGTACGTAC\n");
    drop.take({bed});
    QTRY_COMPARE_WITH_TIMEOUT(tracks.size(), 1, kPatience);
    QVERIFY(others.isEmpty());
    drop.take({bed, fasta});
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 1, kPatience);
    ReadingDesk desk(one.session);
    RecordIntake intake(one.session, desk);
    ProjectFileTracks& files = one.tracks.fromFiles();
    connect(&intake, &RecordIntake::tracksCame, &files, &ProjectFileTracks::addFiles);
    intake.openFiles(others[0][0].toStringList());
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(one.tracks), QStringList{"a.bed"}, kPatience);
    QCOMPARE(one.session.record()->id, std::string("q1"));
  }

  /// A click on a feature of a track selects what it covers.
  void featuresAreDrawnAndClicked() {
    auto record = std::make_shared<Record>();
    record->id = "p1";
    record->bases = std::string(600, 'A');
    TrackData sites;
    sites.id = "sites.bed";
    sites.features = std::make_shared<const std::vector<Feature>>(std::vector<Feature>{
        {"misc_feature", {{{200, 400}, Strand::Forward}}, SegmentOrder::Single, {{"label", "here"}}}});
    TrackView view;
    view.resize(900, 400);
    view.setRecord(record);
    TrackData empty = sites;
    empty.features = std::make_shared<const std::vector<Feature>>();
    view.setTracks({empty});
    const QImage before = view.grab().toImage();
    view.setTracks({sites});
    QVERIFY(view.grab().toImage() != before);
    QSignalSpy selected(&view, &TrackView::selectionChanged);
    const QRectF row = view.rows().track(0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.center().toPoint());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].value<BaseRange>(), (BaseRange{200, 400}));
  }
};

DGLM_TEST(TestProjectFileTracks);
#include "tst_project_file_tracks.moc"
