using System.Reflection;

namespace KamPortal.Data;

/// <summary>Small numbers as objects, made once: most of what millions of rows keep is a kind, a state or a version.</summary>
internal static class SmallBoxes
{
    public static readonly MethodInfo Method = typeof(SmallBoxes).GetMethod(nameof(Of))!;

    private static readonly object[] Boxes = [.. Enumerable.Range(0, 256)];

    public static object? Of(int? value) => value is not { } number ? null : (uint)number < (uint)Boxes.Length ? Boxes[number] : number;
}
