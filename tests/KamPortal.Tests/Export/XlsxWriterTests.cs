using System.IO.Compression;
using KamPortal.Export;

namespace KamPortal.Tests.Export;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+7 (912) 345-67-89")]
    [InlineData("  края с пробелами  ")]
    [InlineData("_x0041_ и _x00zz_")]
    [InlineData("<b>&amp;</b> ]]>")]
    [InlineData("🙂 ё «ёлка»")]
    public async Task Text_comes_back_as_it_was_and_never_as_a_formula(string text)
    {
        using var file = await WriteAsync([[text]]);

        Assert.Equal(text, Workbook.Read(file)[1][0]);
        Assert.DoesNotContain("<f>", await SheetAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_and_halves_of_letters_do_not_break_the_file()
    {
        using var file = await WriteAsync([["а\u0000б\u0007в\u001Fг\uFFFEд\uD83Dе\nж\tз"]]);

        Assert.Equal("абвгде ж з", Workbook.Read(file)[1][0]);
    }

    [Fact]
    public async Task Numbers_money_dates_and_empty_cells_keep_their_kind()
    {
        using var file = await WriteAsync([[7, 12_345_678_901L, -0.01m, new DateOnly(2024, 2, 29), null, "конец"]]);

        Assert.Equal([7d, 12_345_678_901d, -0.01d, new DateTime(2024, 2, 29), null, "конец"], Workbook.Read(file)[1]);
    }

    [Fact]
    public async Task The_header_is_bold_and_stays_and_columns_have_their_width()
    {
        using var file = await WriteAsync([["а"]]);
        var sheet = await SheetAsync(file);

        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("width=\"30\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"A1\" s=\"1\"", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_columns_than_letters_and_more_rows_than_a_buffer_are_read_back()
    {
        var row = Enumerable.Range(0, 30).Select(i => (object?)$"ячейка {i}").ToArray();
        using var file = await WriteAsync(Enumerable.Repeat<IReadOnlyList<object?>>(row, 3000));

        var rows = Workbook.Read(file);

        Assert.Equal(3001, rows.Count);
        Assert.Equal(row, rows[^1]);
    }

    private static async Task<MemoryStream> WriteAsync(IEnumerable<IReadOnlyList<object?>> rows)
    {
        var list = rows.ToList();
        var output = new AsyncOnlyStream();
        await using var writer = await XlsxWriter.StartAsync(output, "Лист [1]: проверка очень длинного имени", [.. list[0].Select((_, i) => new ExportColumn($"Столбец {i}", 30))], default);
        foreach (var row in list)
        {
            await writer.WriteRowAsync(row, default);
        }

        await writer.FinishAsync(default);
        return new MemoryStream(output.ToArray());
    }

    private static async Task<string> SheetAsync(MemoryStream file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        using var reader = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
