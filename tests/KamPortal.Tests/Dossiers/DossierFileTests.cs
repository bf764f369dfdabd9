using KamPortal.Dossiers;
using KamPortal.Jobs;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Dossiers;

public sealed class DossierFileTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"kamportal-files-{Guid.NewGuid():N}");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, EachDatabase]
    public async Task A_file_comes_back_as_it_went_in(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);

        var uploaded = await UploadAsync(it, @"..\..\Договор" + "\u202E" + ".pdf", SampleFiles.Pdf);

        Assert.Equal("Договор.pdf", uploaded.Name);
        var row = Assert.Single((await ListAsync(it)).Files);
        Assert.Equal(("Договор.pdf", SampleFiles.Pdf.Length, "Аннина Иван", new DateTime(2026, 11, 23, 9, 0, 0), true), (row.Name, (int)row.Size, row.By, row.At, row.MayDelete));
        var (name, contentType, bytes) = await ReadAsync(it, uploaded.Id);
        Assert.Equal(("Договор.pdf", "application/pdf"), (name, contentType));
        Assert.Equal(SampleFiles.Pdf, bytes);
        Assert.Equal(1, (await it.ViewAsync()).Groups.Single(g => g.Code == "documents").Files);
    }

    [Theory, EachDatabase]
    public async Task In_a_folder_one_copy_serves_all_and_goes_with_the_last(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var options = new FilesOptions { Folder = folder };
        var first = await UploadAsync(it, "Договор.pdf", SampleFiles.Pdf, "documents", options);
        var second = await UploadAsync(it, "Копия.pdf", SampleFiles.Pdf, "finance", options);
        Assert.Equal(new FileTwin("Договор.pdf", "Документы"), second.Twin);
        var stored = Assert.Single(Stored());
        Assert.Equal(await it.Db.DossierFiles.Select(f => f.Hash).FirstAsync(Now), Path.GetFileName(stored));
        Assert.Equal(0, await it.Db.DossierFileContents.CountAsync(Now));
        Assert.Equal(SampleFiles.Pdf, (await ReadAsync(it, first.Id, options)).Bytes);

        await it.Get<DeleteDossierFile>().RunAsync(first.Id, Now);
        await TidyAsync(it, TimeSpan.FromHours(2), options);
        Assert.Equal(1, await it.Db.DossierFiles.CountAsync(Now));
        Assert.Equal(SampleFiles.Pdf, (await ReadAsync(it, second.Id, options)).Bytes);

        await it.Get<DeleteDossierFile>().RunAsync(second.Id, Now);
        await TidyAsync(it, TimeSpan.FromHours(2), options);
        Assert.Empty(Stored());
        Assert.Equal(0, await it.Db.DossierFiles.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_fresh_copy_under_way_is_not_taken_by_the_clean_up(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var options = new FilesOptions { Folder = folder };
        var file = await UploadAsync(it, "Договор.pdf", SampleFiles.Pdf, "documents", options);
        await it.Get<DeleteDossierFile>().RunAsync(file.Id, Now);
        it.Database.Clock.Now += TimeSpan.FromHours(2);
        File.SetLastWriteTimeUtc(Stored().Single(), it.Database.Clock.Now.UtcDateTime.AddMinutes(-1));

        await new ForgetDossierFilesJob(it.Database.Kam, it.Database.Clock, options).RunAsync(new JobReport(), Now);

        Assert.Single(Stored());
        Assert.Equal(1, await it.Db.DossierFiles.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Deleting_can_be_undone_for_a_moment_and_the_night_takes_the_bytes(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var file = await UploadAsync(it, "Договор.pdf", SampleFiles.Pdf);
        await it.Get<DeleteDossierFile>().RunAsync(file.Id, Now);
        Assert.Empty((await ListAsync(it)).Files);
        Assert.Null(await it.Get<DossierFileQueries>().OpenAsync(it.Account.Id, file.Id, Now));

        await it.Get<DeleteDossierFile>().UndoAsync(file.Id, Now);
        Assert.Single((await ListAsync(it)).Files);

        await it.Get<DeleteDossierFile>().RunAsync(file.Id, Now);
        await TidyAsync(it, TimeSpan.FromMinutes(10));
        Assert.Equal(1, await it.Db.DossierFileContents.CountAsync(Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DeleteDossierFile>().UndoAsync(file.Id, Now));
        await TidyAsync(it, TimeSpan.FromHours(2));
        Assert.Equal(0, await it.Db.DossierFileContents.CountAsync(Now));
        Assert.Equal(0, await it.Db.DossierFiles.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task An_assistant_uploads_and_deletes_only_own_files(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var ofAnna = await UploadAsync(it, "Договор.pdf", SampleFiles.Pdf);
        await it.SignInAsync(it.Assistant);
        var own = await UploadAsync(it, "Схема.png", SampleFiles.Png);

        Assert.Equal([(own.Id, true), (ofAnna.Id, false)], (await ListAsync(it)).Files.Select(f => (f.Id, f.MayDelete)));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DeleteDossierFile>().RunAsync(ofAnna.Id, Now));
        await it.Get<DeleteDossierFile>().RunAsync(own.Id, Now);
        await it.SignInAsync(it.Administrator);
        await Assert.ThrowsAsync<RuleViolation>(() => UploadAsync(it, "Схема.png", SampleFiles.Png));
    }

    [Theory, EachDatabase]
    public async Task Files_of_a_confidential_group_are_as_hidden_as_its_answers(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var file = await UploadAsync(it, "Хобби директора.pdf", SampleFiles.Pdf, "people");
        foreach (var user in new[] { it.Assistant, it.Developer, it.Administrator })
        {
            await it.SignInAsync(user);
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DossierFileQueries>().ListAsync(it.Account.Id, "people", Now));
            Assert.Null(await it.Get<DossierFileQueries>().OpenAsync(it.Account.Id, file.Id, Now));
        }

        await it.SignInAsync(it.Assistant);
        Assert.Null((await UploadAsync(it, "Другое имя.pdf", SampleFiles.Pdf)).Twin);
        await Assert.ThrowsAsync<RuleViolation>(() => UploadAsync(it, "a.pdf", SampleFiles.Pdf, "people"));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DeleteDossierFile>().RunAsync(file.Id, Now));
        Assert.DoesNotContain(await it.Db.AuditEntries.Select(e => e.Changes).ToListAsync(Now), c => c.Contains("Хобби") || c.Contains("people"));
        await it.SignInAsync(await A.UserAsync(it.Db));
        Assert.Null(await it.Get<DossierFileQueries>().OpenAsync(it.Account.Id, file.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task Limits_hold_for_what_comes_not_only_for_what_is_declared(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        it.Db.AddRange(new Setting { Key = nameof(PortalSettings.DossierFileMegabytes), Value = "1" }, new Setting { Key = nameof(PortalSettings.DossierTotalMegabytes), Value = "2" });
        await it.Db.SaveChangesAsync(Now);
        var large = Large(1_100_000, 1);

        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<UploadDossierFile>().RunAsync(Form(it, "Большой.pdf", large.Length), Stream.Null, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<UploadDossierFile>().RunAsync(Form(it, "Большой.pdf", 10), new MemoryStream(large), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => UploadAsync(it, "Пусто.pdf", []));
        await UploadAsync(it, "1.pdf", Large(1_000_000, 1));
        await UploadAsync(it, "2.pdf", Large(1_000_000, 2));
        Assert.Contains("2 МБ", (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<UploadDossierFile>().RunAsync(Form(it, "3.pdf", 10), new MemoryStream(Large(1_000_000, 3)), Now))).Message);
        Assert.Equal(2, await it.Db.DossierFiles.CountAsync(Now));
        Assert.DoesNotContain(new DirectoryInfo(Path.GetTempPath()).GetFiles("*.part"), f => f.Length > 500_000);
    }

    [Theory, EachDatabase]
    public async Task The_same_file_twice_in_a_folder_is_pointed_out(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await UploadAsync(it, "Договор.pdf", SampleFiles.Pdf);

        Assert.Contains("Договор.pdf", (await Assert.ThrowsAsync<RuleViolation>(() => UploadAsync(it, "Договор новый.pdf", SampleFiles.Pdf))).Message);
    }

    [Theory, EachDatabase]
    public async Task A_group_with_files_is_not_taken_out_of_the_template(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await UploadAsync(it, "Договор.pdf", SampleFiles.Pdf);
        await it.SignInAsync(it.Director);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);
        var draft = (await it.Get<DossierTemplateQueries>().DraftAsync(Now))!;

        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ArrangeDossierDraft>().RemoveGroupAsync(draft.Version, draft.Groups.Single(g => g.Code == "documents").Id, Now));
    }

    private static byte[] Large(int size, byte mark)
    {
        var bytes = new byte[size];
        SampleFiles.Pdf.CopyTo(bytes, 0);
        bytes[200] = mark;
        "%%EOF"u8.CopyTo(bytes.AsSpan(size - 5));
        return bytes;
    }

    private static UploadDossierFile.Form Form(DossierCase it, string name, long size, string group = "documents") => new() { AccountId = it.Account.Id, GroupCode = group, FileName = name, Size = size };

    private static Task<UploadedFile> UploadAsync(DossierCase it, string name, byte[] bytes, string group = "documents", FilesOptions? options = null) =>
        new UploadDossierFile(it.Database.Kam, it.Database.Clock, options ?? new FilesOptions()).RunAsync(Form(it, name, bytes.Length, group), new MemoryStream(bytes), Now);

    private static Task<DossierFolder> ListAsync(DossierCase it) => it.Get<DossierFileQueries>().ListAsync(it.Account.Id, "documents", Now);

    private static async Task<(string Name, string ContentType, byte[] Bytes)> ReadAsync(DossierCase it, int fileId, FilesOptions? options = null)
    {
        var file = (await new DossierFileQueries(it.Database.Kam, options ?? new FilesOptions()).OpenAsync(it.Account.Id, fileId, Now))!;
        await using var content = file.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Now);
        return (file.Name, file.ContentType, bytes.ToArray());
    }

    private List<string> Stored() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)];

    /// <summary>The bytes in the folder get older along with the clock, which runs ahead of the machine's.</summary>
    private async Task TidyAsync(DossierCase it, TimeSpan later, FilesOptions? options = null)
    {
        if (options is not null)
        {
            Stored().ForEach(f => File.SetLastWriteTimeUtc(f, it.Database.Clock.Now.UtcDateTime));
        }

        it.Database.Clock.Now += later;
        await new ForgetDossierFilesJob(it.Database.Kam, it.Database.Clock, options ?? new FilesOptions()).RunAsync(new JobReport(), Now);
    }
}
