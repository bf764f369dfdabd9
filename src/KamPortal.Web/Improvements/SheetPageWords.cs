using KamPortal.Improvements;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Improvements;

internal static class SheetPageWords
{
    /// <summary>"№ 3 · 12 ноября · Отправлен письмом: Петров Пётр".</summary>
    public static string Line(ShownSheet sheet, DateOnly today) => sheet.Person is { } person
        ? ImprovementWords.Text(SheetText.LineTo, sheet.Number, Format.Date(sheet.On, today), sheet.Channel.Label(), person)
        : ImprovementWords.Text(SheetText.Line, sheet.Number, Format.Date(sheet.On, today), sheet.Channel.Label());
}
