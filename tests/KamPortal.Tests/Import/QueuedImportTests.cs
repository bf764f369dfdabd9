using System.Text;
using KamPortal.Import;
using KamPortal.Jobs;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KamPortal.Tests.Import;

/// <summary>From the upload through the queue, with servers that die on the way.</summary>
public sealed class QueuedImportTests : IDisposable
{
    private readonly Files files = new();

    private ImportOptions Options => new() { Folder = files.Path_("data") };

    public void Dispose() => files.Dispose();

    [Theory, EachDatabase]
    public async Task An_upload_is_previewed_rehearsed_imported_and_its_mapping_remembered(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.OpenAsSystem())
        {
            await database.SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        }

        var id = await UploadAsync(database, "Шифр;Имя группы\n1;Трубы\n2;Краны\n");
        var preview = await new ImportQueries(database.Kam, Options).PreviewAsync(id, CancellationToken.None);
        Assert.Equal(["Шифр", "Имя группы"], preview.Headers);
        Assert.Equal([2, 3], preview.Rows.Select(r => r.Line));
        await Assert.ThrowsAsync<RuleViolation>(() => StartAsync(database, id, preview.Map, false));

        var map = preview.Map with { Columns = new Dictionary<string, string> { ["externalId"] = "Шифр", ["name"] = "Имя группы" } };
        await StartAsync(database, id, map, dryRun: true);
        await RunJobAsync(database);
        var rehearsed = await new ImportQueries(database.Kam, Options).FindAsync(id, CancellationToken.None);
        Assert.Equal((ImportStatus.Done, true, 2, true), (rehearsed!.Status, rehearsed.IsDryRun, rehearsed.Created, rehearsed.IsOpen));
        await StartAsync(database, id, map, dryRun: false);
        await RunJobAsync(database);

        var done = await new ImportQueries(database.Kam, Options).FindAsync(id, CancellationToken.None);
        Assert.Equal((ImportStatus.Done, false, 2, 2, true), (done!.Status, done.IsDryRun, done.Total, done.Created, done.CanUndo));
        var again = await UploadAsync(database, "Шифр;Имя группы\n3;Фланцы\n");
        Assert.Equal("Имя группы", (await new ImportQueries(database.Kam, Options).PreviewAsync(again, CancellationToken.None)).Map.Columns["name"]);
    }

    [Fact]
    public async Task Whoever_may_not_import_is_refused_everywhere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.OpenAsSystem())
        {
            await database.SignInAsync((await A.UserAsync(db, Role.Head)).Id);
        }

        await Assert.ThrowsAsync<RuleViolation>(() => UploadAsync(database, "Код;Название\n1;Трубы\n"));
        await Assert.ThrowsAsync<RuleViolation>(() => StartAsync(database, 1, new ColumnMap(), false));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoImport>().RunAsync(1, CancellationToken.None));
        await Assert.ThrowsAsync<RuleViolation>(() => new ImportQueries(database.Kam, Options).ListAsync(1, CancellationToken.None));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RejectsFile>().WriteAsync(1, Stream.Null, CancellationToken.None));
    }

    [Fact]
    public async Task A_stream_longer_than_declared_is_cut_off_at_the_limit_and_not_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        var small = Options with { MaxMegabytes = 1 };
        await using var content = new MemoryStream(new byte[(1 << 20) + 1]);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => new UploadImport(database.Kam, database.Clock, small).RunAsync(new UploadImport.Form { Source = "1С", FileName = "a.csv", Size = 10 }, content, CancellationToken.None));

        Assert.Contains("1 МБ", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(small.Folder));
    }

    [Theory, EachDatabase]
    public async Task A_run_killed_at_any_chunk_is_taken_up_by_another_server_without_doubling(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await UploadAsync(database, "Код;Название\n" + string.Concat(Enumerable.Range(1, 1_700).Select(i => $"{i};Группа {(i % 100 == 0 ? "" : i)}\n")).Replace("Группа \n", "\n", StringComparison.Ordinal));
        await StartAsync(database, id, (await new ImportQueries(database.Kam, Options).PreviewAsync(id, CancellationToken.None)).Map, false);

        for (var kill = 1; kill <= 3; kill++)
        {
            // The clock stops the run after so many looks at it: in the middle of the file, like a pulled plug.
            var mortal = new MortalClock(database.Clock, looks: 5);
            await Assert.ThrowsAsync<PlugPulledException>(() => new RunImport(database.Kam, mortal, Options, NullLogger<RunImport>.Instance).NextAsync(CancellationToken.None));
            Assert.Null(await Run(database).NextAsync(CancellationToken.None));
            database.Clock.Now += ImportBatch.LostAfter + TimeSpan.FromSeconds(1);
        }

        var figures = await Run(database).NextAsync(CancellationToken.None);

        Assert.Equal((1_700, 1_683, 0, 0, 17), figures!.Sums());
        await using var db = database.OpenAsSystem();
        Assert.Equal(1_683, await db.ProductGroups.CountAsync());
        Assert.Equal(1_683, await db.ImportedRows.CountAsync());
        Assert.Equal(17, await db.ImportRejects.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Two_servers_never_carry_one_batch_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        for (var file = 0; file < 4; file++)
        {
            var id = await UploadAsync(database, "Код;Название\n" + string.Concat(Enumerable.Range(file * 100, 100).Select(i => $"{i};Группа {i}\n")));
            await StartAsync(database, id, (await new ImportQueries(database.Kam, Options).PreviewAsync(id, CancellationToken.None)).Map, false);
        }

        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var carried = new List<ImportFigures>();
            while (await Run(database).NextAsync(CancellationToken.None) is { } figures)
            {
                carried.Add(figures);
            }

            return carried;
        })));

        var all = servers.SelectMany(s => s).ToList();
        Assert.Equal(4, all.Select(f => f.BatchId).Distinct().Count());
        Assert.Equal(4, all.Count);
        Assert.All(all, f => Assert.Equal((100, 100, 0, 0, 0), f.Sums()));
    }

    [Fact]
    public async Task A_run_that_lost_its_claim_commits_nothing_more()
    {
        await using var database = await TestDatabase.CreateAsync();
        var id = await UploadAsync(database, "Код;Название\n1;Трубы\n");
        await StartAsync(database, id, (await new ImportQueries(database.Kam, Options).PreviewAsync(id, CancellationToken.None)).Map, false);
        await using (var db = database.OpenAsSystem())
        {
            await db.ImportBatches.ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, ImportStatus.Running).SetProperty(b => b.Claim, Guid.NewGuid()).SetProperty(b => b.AliveAt, database.Clock.Now.UtcDateTime));
        }

        var path = Path.Combine(Options.Folder, (await StoredAsync(database, id))!);
        await Assert.ThrowsAsync<ImportClaimLost>(() => Run(database).CarryAsync(id, path, Guid.NewGuid(), CancellationToken.None));

        await using var check = database.OpenAsSystem();
        Assert.Equal(0, await check.ProductGroups.CountAsync());
        Assert.Equal(ImportStatus.Running, (await check.ImportBatches.SingleAsync()).Status);
    }

    [Theory, EachDatabase]
    public async Task Uploads_and_rejected_rows_are_forgotten_after_their_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var id = await UploadAsync(database, "Код;Название\n1;Трубы\n2;\n");
        await StartAsync(database, id, (await new ImportQueries(database.Kam, Options).PreviewAsync(id, CancellationToken.None)).Map, false);
        await RunJobAsync(database);
        var stored = Path.Combine(Options.Folder, (await StoredAsync(database, id))!);
        File.SetLastWriteTimeUtc(stored, database.Clock.Now.UtcDateTime);

        await ForgetAsync(29);
        Assert.True(File.Exists(stored));
        await ForgetAsync(31);

        Assert.False(File.Exists(stored));
        await using var db = database.OpenAsSystem();
        Assert.Equal(0, await db.ImportRejects.CountAsync());
        Assert.Equal(1, (await db.ImportBatches.SingleAsync()).Rejected);
        await database.Get<UndoImport>().RunAsync(id, CancellationToken.None);

        async Task ForgetAsync(int days)
        {
            database.Clock.Now = TestClock.Start.AddDays(days);
            await new ForgetUploadsJob(database.Kam, database.Clock, Options).RunAsync(new JobReport(), CancellationToken.None);
        }
    }

    private RunImport Run(TestDatabase database) => new(database.Kam, database.Clock, Options, NullLogger<RunImport>.Instance);

    private async Task RunJobAsync(TestDatabase database)
    {
        var report = new JobReport();
        await new RunImportsJob(Run(database)).RunAsync(report, CancellationToken.None);
        Assert.Equal(0, report.Failed);
    }

    private Task<int> UploadAsync(TestDatabase database, string text) =>
        new UploadImport(database.Kam, database.Clock, Options).RunAsync(new UploadImport.Form { Kind = ImportKind.ProductGroups, Source = "1С", FileName = "группы.csv", Size = text.Length }, new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    private Task StartAsync(TestDatabase database, int id, ColumnMap map, bool dryRun) =>
        new StartImport(database.Kam, Options).RunAsync(new StartImport.Form { BatchId = id, Map = map, IsDryRun = dryRun }, CancellationToken.None);

    private static async Task<string?> StoredAsync(TestDatabase database, int id)
    {
        await using var db = database.OpenAsSystem();
        return await db.ImportBatches.Where(b => b.Id == id).Select(b => b.StoredAs).SingleAsync();
    }

    private sealed class PlugPulledException : Exception;

    private sealed class MortalClock(TimeProvider clock, int looks) : TimeProvider
    {
        private int left = looks;

        public override DateTimeOffset GetUtcNow() => left-- > 0 ? clock.GetUtcNow() : throw new PlugPulledException();
    }
}
