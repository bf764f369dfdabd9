using System.Text;
using KamPortal.Dossiers;

namespace KamPortal.Tests.Dossiers;

public sealed class FileInspectionTests
{
    public static TheoryData<string, byte[], string> Good => new()
    {
        { "Договор.pdf", SampleFiles.Pdf, "application/pdf" },
        { "scan.PNG", SampleFiles.Png, "image/png" },
        { "фото.jpeg", SampleFiles.Jpeg, "image/jpeg" },
        { "photo.webp", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8], "image/webp" },
        { "photo.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "image/heic" },
        { "Письмо.docx", SampleFiles.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "Прайс.xlsx", SampleFiles.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "старый.doc", SampleFiles.Compound("WordDocument"), "application/msword" },
        { "старый.xls", SampleFiles.Compound("Workbook"), "application/vnd.ms-excel" },
        { "письмо.msg", SampleFiles.Compound("__properties_version1.0"), "application/vnd.ms-outlook" },
        { "акт.odt", SampleFiles.Odt, "application/vnd.oasis.opendocument.text" },
        { "архив.zip", SampleFiles.Zip("папка/файл.txt"), "application/zip" },
        { "чертёж.dwg", [.. "AC1032"u8, 0, 0, 0], "image/vnd.dwg" },
        { "заметки.txt", Encoding.UTF8.GetBytes("Цена < 100 & скидка"), "text/plain" },
        { "прайс.csv", [0xCF, 0xF0, 0xE0, 0xE9, 0xF1, 0x3B, 0x31, 0x0D, 0x0A], "text/csv" },
        { "письмо.eml", Encoding.ASCII.GetBytes("Received: from mail\r\nSubject: x\r\n\r\nHello"), "message/rfc822" },
    };

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "схема.svg", SampleFiles.Svg },
        { "схема.png", SampleFiles.Svg },
        { "страница.html", SampleFiles.Html },
        { "Договор.pdf", SampleFiles.Html },
        { "Договор.pdf", [.. "<html>"u8, .. SampleFiles.Pdf] },
        { "Договор.pdf", [.. SampleFiles.Pdf, .. new byte[3000], .. SampleFiles.Zip("evil.js")] },
        { "отчёт.docx", SampleFiles.Exe },
        { "отчёт.docx", SampleFiles.Xlsx },
        { "отчёт.docx", SampleFiles.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { "отчёт.doc", SampleFiles.Exe },
        { "установка.doc", SampleFiles.Compound("Property") },
        { "отчёт.docm", SampleFiles.Docx },
        { "run.exe", SampleFiles.Exe },
        { "run.js", "alert(1)"u8.ToArray() },
        { "заметки.txt", SampleFiles.Html },
        { "заметки.txt", [.. "\uFEFF  <SVG onload=alert(1)>"u8] },
        { "заметки.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<script>alert(1)</script>")).ToArray() },
        { "заметки.txt", SampleFiles.Exe },
        { "прайс.csv", [1, 2, 3, 0, 0] },
        { "письмо.eml", "просто текст"u8.ToArray() },
        { "архив.zip", SampleFiles.Zip("../../etc/passwd") },
        { "архив.zip", SampleFiles.Zip("C:\\Windows\\evil.dll") },
        { "архив.zip", [.. "<script>x</script>"u8, .. SampleFiles.Zip("a.txt")] },
        { "архив.zip", SampleFiles.Zip("a.txt")[..40] },
        { "пусто.pdf", [] },
        { "без расширения", SampleFiles.Pdf },
        { "акт.odt", SampleFiles.ZipOf(("mimetype", "text/html")) },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_file_is_known_by_its_bytes(string name, byte[] bytes, string contentType) =>
        Assert.Equal(contentType, FileInspection.Check(name, new MemoryStream(bytes), new FilesOptions()).ContentType);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_could_run_or_is_not_what_it_says_is_refused(string name, byte[] bytes) =>
        Assert.Contains(name, Assert.Throws<RuleViolation>(() => FileInspection.Check(name, new MemoryStream(bytes), new FilesOptions())).Message);

    [Fact]
    public void A_mark_across_the_edge_of_two_reads_is_found()
    {
        var bytes = new byte[200_000];
        SampleFiles.Compound("x").AsSpan(0, 8).CopyTo(bytes);
        Encoding.Unicode.GetBytes("WordDocument").CopyTo(bytes, 65_536 - 7);

        Assert.Equal("doc", FileInspection.Check("a.doc", new MemoryStream(bytes), new FilesOptions()).Extension);
    }

    [Fact]
    public void The_company_may_take_fewer_kinds()
    {
        var options = new FilesOptions { Extensions = "pdf, .png" };

        Assert.Equal("pdf", FileInspection.Check("a.pdf", new MemoryStream(SampleFiles.Pdf), options).Extension);
        Assert.Contains("pdf, png", Assert.Throws<RuleViolation>(() => FileInspection.Check("a.docx", new MemoryStream(SampleFiles.Docx), options)).Message);
    }

    [Theory]
    [InlineData("Договор.pdf", "Договор.pdf")]
    [InlineData(@"C:\Users\anna\Договор.pdf", "Договор.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [InlineData("счёт\u202Efdp.exe", "счётfdp.exe")]
    [InlineData("a\u0000b\tc\u200B.pdf", "ab c.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("  .pdf", "файл.pdf")]
    [InlineData("...", "файл")]
    [InlineData("отчёт.pdf. . ", "отчёт.pdf")]
    public void Names_are_made_harmless(string name, string clean) => Assert.Equal(clean, FileName.Clean(name));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var clean = FileName.Clean(new string('ж', 500) + ".docx");

        Assert.Equal(DossierFile.NameMaxLength, clean.Length);
        Assert.EndsWith("ж.docx", clean);
    }
}
