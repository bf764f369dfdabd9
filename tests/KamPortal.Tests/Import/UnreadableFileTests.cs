using System.IO.Compression;
using System.Text;
using KamPortal.Import;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Import;

/// <summary>A file that is wrong as a whole changes nothing and says why.</summary>
public sealed class UnreadableFileTests
{
    private const string Header = "Код группы;Название\r\n";

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        using var files = new Files();
        var path = files.Path_("big.csv");
        await using (var stream = File.Create(path))
        {
            stream.SetLength(200L * 1024 * 1024);
        }

        Assert.Contains("200 МБ", await RefusalAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_written_text_file_changes_nothing()
    {
        using var files = new Files();
        Assert.Contains("строке 3", await RefusalAsync(files.Write(Header + "1;Трубы\r\n2;\"Краны ша")), StringComparison.Ordinal);
        Assert.Contains("строке 3", await RefusalAsync(files.Write(Header + "1;Трубы\r\n2")), StringComparison.Ordinal);
        Assert.Contains("кавычка", await RefusalAsync(files.Write(Header + "1;\"Трубы\r\n" + string.Concat(Enumerable.Repeat("2;Краны\r\n", 20_000)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_or_foreign_workbook_is_refused()
    {
        using var files = new Files();
        var whole = files.Path_("whole.xlsx");
        Xlsx.Write(whole, [["Код группы", "Название"], ["1", "Трубы"]]);
        var cut = files.Path_("cut.xlsx");
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(whole))[..^300]);
        Assert.Contains("повреждён", await RefusalAsync(cut), StringComparison.Ordinal);

        var zip = files.Path_("other.xlsx");
        Zip(zip, ZipArchiveMode.Create, "readme.txt", 0);

        Assert.Contains("не таблица", await RefusalAsync(zip), StringComparison.Ordinal);
        Assert.Contains("XLS", await RefusalAsync(files.Write("", "old.xls", null, [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0])), StringComparison.Ordinal);
        Assert.Contains("не таблица", await RefusalAsync(files.Write("", "picture.csv", null, [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_bomb_is_stopped_before_it_is_parsed()
    {
        using var files = new Files();
        var path = files.Path_("bomb.xlsx");
        Xlsx.Write(path, [["Код группы", "Название"]]);
        Zip(path, ZipArchiveMode.Update, "xl/worksheets/sheet2.xml", 60);

        Assert.True(new FileInfo(path).Length < 1 << 18);
        Assert.Contains("слишком большой объём", await RefusalAsync(path), StringComparison.Ordinal);

        // The size the archive declares is a lie: one byte. What it unfolds to counts.
        var bytes = await File.ReadAllBytesAsync(path);
        ReplaceSize(bytes, 60 << 20, 1);
        await File.WriteAllBytesAsync(path, bytes);
        Assert.NotEmpty(await RefusalAsync(path));
    }

    [Theory]
    [InlineData(866), InlineData(20866), InlineData(1252)]
    public async Task Another_encoding_is_named_instead_of_imported_as_garbage(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var files = new Files();
        var text = codePage == 1252 ? "Code;Name\r\n1;Français réservé à l'élève\r\n2;Málaga, Düsseldorf\r\n" : Header + "1;Трубы стальные Большие\r\n2;Краны Шаровые Латунные\r\n";

        Assert.Contains("Кодировка", await RefusalAsync(files.Write(text, encoding: Encoding.GetEncoding(codePage))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encoding_named_wrongly_is_said()
    {
        using var files = new Files();
        var map = files.Write("""{ "encoding": "utf-8", "columns": { "name": "Название" } }""", "map.json");
        Assert.Contains("utf-8", await RefusalAsync(files.Write(Header + "1;Трубы\r\n", encoding: CodePagesEncodingProvider.Instance.GetEncoding(1251)), map), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_column_or_no_rows_are_said_with_what_there_is()
    {
        using var files = new Files();
        Assert.Contains("«Название»", await RefusalAsync(files.Write("Код группы;Цвет\r\n1;красный\r\n")), StringComparison.Ordinal);
        var map = files.Write("""{ "columns": { "externalId": "Код группы", "name": "Имя группы" } }""", "map.json");
        Assert.Contains("Имя группы", await RefusalAsync(files.Write(Header + "1;Трубы\r\n"), map), StringComparison.Ordinal);
        Assert.Contains("ни одной строки", await RefusalAsync(files.Write(Header + "\r\n;\r\n")), StringComparison.Ordinal);
        Assert.Contains("пуст", await RefusalAsync(files.Write("")), StringComparison.Ordinal);
        Assert.Contains("не найден", await RefusalAsync(files.Path_("nothing.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_that_is_no_map_is_said()
    {
        using var files = new Files();
        var file = files.Write(Header + "1;Трубы\r\n");
        Assert.Contains("JSON", await RefusalAsync(file, files.Write("{ columns", "broken.json")), StringComparison.Ordinal);
        Assert.Contains("naem", await RefusalAsync(file, files.Write("""{ "columns": { "naem": "Название" } }""", "typo.json")), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(string file, string? map = null)
    {
        await using var database = await TestDatabase.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.ImportAsync(ImportKind.ProductGroups, file, map));
        await using var db = database.OpenAsSystem();
        Assert.Equal(0, await db.ProductGroups.CountAsync());
        Assert.All(await db.ImportBatches.ToListAsync(), b => Assert.Equal((0, 0), (b.Total, b.Created + b.Updated + b.Unchanged + b.Rejected)));
        return refusal.Message;
    }

    private static void Zip(string path, ZipArchiveMode mode, string entry, int megabytes)
    {
        using var archive = ZipFile.Open(path, mode);
        using var stream = archive.CreateEntry(entry, CompressionLevel.SmallestSize).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(zeros);
        }
    }

    private static void ReplaceSize(byte[] bytes, int from, int to)
    {
        for (var i = 0; i + 4 <= bytes.Length; i++)
        {
            if (BitConverter.ToInt32(bytes, i) == from)
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(i), to);
            }
        }
    }
}
