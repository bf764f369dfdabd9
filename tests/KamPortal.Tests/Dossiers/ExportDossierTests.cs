using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using KamPortal.Audit;
using KamPortal.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Dossiers;

public sealed class ExportDossierTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_root_file_holds_every_question_with_its_answer_and_the_people(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var petrov = await A.PersonAsync(it.Db, it.Account.Id, "Петров");
        (await A.MemberAsync(it.Db, it.Account.Id, petrov, 4)).Weigh(100);
        await it.Db.SaveChangesAsync(Now);
        await it.AnswerAsync(DossierCase.Open, "=HYPERLINK(\"http://x\")", source: "+7 912", asOf: A.Monday.AddDays(-800));
        await it.AnswerAsync("finance.turnover", "1250000,50");

        var (dossier, people, centres) = Sheets(await WriteAsync(it, withFiles: false));

        Assert.Equal(["Группа", "Вопрос", "Ответ", "Состояние", "На дату", "Кто записал", "Источник", "Важность"], dossier[0]);
        Assert.Equal((await it.ViewAsync()).Questions.Count() + 1, dossier.Count);
        Assert.Equal(["Общие сведения и структура", "Чем занимается компания: что производит или продаёт, кому", "=HYPERLINK(\"http://x\")", "устарело", A.Monday.AddDays(-800).ToDateTime(default), "Аннина Иван", "+7 912", 5d], dossier[1]);
        Assert.Equal(1250000.5, dossier.Single(r => (string?)r[1] == "Выручка за последний год")[2]);
        Assert.Contains(people, r => (string?)r[0] == "Петров Пётр" && (string?)r[1] == "Директор");
        Assert.Equal(["Все закупки", "Петров Пётр", "Директор", null, "Принимающий решение (ЛПР)", 100d], Assert.Single(centres.Skip(1))[..6]);
    }

    [Theory, EachDatabase]
    public async Task No_cell_is_a_formula(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        foreach (var (key, value) in new[] { ("general.business", "=1+1"), ("general.owners", "+1"), ("general.structure", "-1"), ("general.sites", "@SUM(A1)") })
        {
            await it.AnswerAsync(key, value);
        }

        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(it, withFiles: false)));
        var xml = Encoding.UTF8.GetString(Bytes(zip.GetEntry("xl/worksheets/sheet1.xml")!));

        Assert.DoesNotContain("<f>", xml);
        Assert.Contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">@SUM(A1)</t>", xml);
    }

    [Theory, EachDatabase]
    public async Task The_archive_has_a_folder_per_group_and_names_that_do_not_clash(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await UploadAsync(it, "documents", "Договор.pdf", SampleFiles.Pdf);
        await UploadAsync(it, "documents", "договор.pdf", [.. SampleFiles.Pdf, 10]);
        await UploadAsync(it, "people", "Хобби.png", SampleFiles.Png);

        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(it, withFiles: true)));

        Assert.Equal(["Досье — Вектор — 2026-11-23.xlsx", "08 Люди_ карьера, увлечения, отношение к нам/Хобби.png", "11 Документы/Договор.pdf", "11 Документы/договор (2).pdf"], zip.Entries.Select(e => e.FullName));
        Assert.Equal(SampleFiles.Pdf, Bytes(zip.Entries[2]));
        Assert.True(Sheets(Bytes(zip.Entries[0])).Dossier.Count > 70);
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_see_it_does_not_export_it_and_the_history_tells_who_did(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync(DossierCase.Confidential, "Рыбалка на Каме");
        await UploadAsync(it, "people", "Хобби.png", SampleFiles.Png);
        await it.SignInAsync(it.Assistant);

        var bytes = await WriteAsync(it, withFiles: true);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var root = Assert.Single(zip.Entries);
        Assert.DoesNotContain(Sheets(Bytes(root)).Dossier, r => r.Contains("Рыбалка на Каме") || ((string)r[0]!).StartsWith("Люди", StringComparison.Ordinal));
        await it.SignInAsync(it.Anna);
        await WriteAsync(it, withFiles: false);
        var told = await it.Db.AuditEntries.Where(e => e.Action == AuditAction.Exported).OrderBy(e => e.Id).ToListAsync(Now);
        Assert.Equal([(it.Assistant.Id, "Нет"), (it.Anna.Id, "Да")], told.Select(e => (e.UserId!.Value, AuditTrail.Read(e.Changes).Single(c => c.Field == "Confidential").To)));
        Assert.All(told, e => Assert.Equal((ExportDossier.AuditEntity, it.Account.Id), (e.Entity, e.AccountId!.Value)));
        await it.SignInAsync(await A.UserAsync(it.Db));
        Assert.Null(await it.Get<ExportDossier>().PrepareAsync(it.Account.Id, false, Now));
    }

    [Theory, EachDatabase]
    public async Task Bytes_that_are_gone_leave_a_note_and_the_rest(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await UploadAsync(it, "documents", "Договор.pdf", SampleFiles.Pdf);
        await it.Db.DossierFileContents.ExecuteDeleteAsync(Now);

        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(it, withFiles: true)));

        Assert.Equal("11 Документы/Договор.pdf.txt", zip.Entries[1].FullName);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task<byte[]> WriteAsync(DossierCase it, bool withFiles)
    {
        using var output = new MemoryStream();
        await (await it.Get<ExportDossier>().PrepareAsync(it.Account.Id, withFiles, Now))!.WriteAsync(output, Now);
        return output.ToArray();
    }

    private static Task<UploadedFile> UploadAsync(DossierCase it, string group, string name, byte[] bytes) =>
        it.Get<UploadDossierFile>().RunAsync(new() { AccountId = it.Account.Id, GroupCode = group, FileName = name, Size = bytes.Length }, new MemoryStream(bytes), Now);

    private static (List<object?[]> Dossier, List<object?[]> People, List<object?[]> Centres) Sheets(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var sheets = new List<List<object?[]>>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(rows);
        }
        while (reader.NextResult());
        return (sheets[0], sheets[1], sheets[2]);
    }
}
