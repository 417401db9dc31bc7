using System.Text.Json;
using System.Text.Json.Nodes;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Enrolments.Offers;

namespace PlgTraject.Tests.Enrolments.Offers;

public sealed class OfferSnapshotsTests
{
    private readonly string _stored = OfferSnapshots.Write(OfferSamples.Snapshot);

    [Fact]
    public void Read_WhatWasWritten_IsTheSameText() =>
        Assert.Equal(_stored, OfferSnapshots.Write(OfferSnapshots.Read(_stored)));

    /// <summary>Every value that the JSON has, at any depth, is changed once.</summary>
    [Fact]
    public void HashOf_AnyFieldChanged_IsAnother()
    {
        var hash = OfferSnapshots.HashOf(_stored);
        var changed = Leaves(JsonNode.Parse(_stored)!).Select(leaf => leaf.GetPath()).ToList();

        var hashes = changed.Select(path =>
        {
            var copy = JsonNode.Parse(_stored)!;
            var leaf = Leaves(copy).Single(one => one.GetPath() == path);
            var original = leaf.ToJsonString();
            leaf.ReplaceWith(Other(leaf));
            var text = OfferSnapshots.Write(OfferSnapshots.Read(copy.ToJsonString()));
            Assert.True(text != _stored, $"{path} ({original}) is not part of what is stored.");
            return OfferSnapshots.HashOf(text);
        }).ToList();

        Assert.True(changed.Count > 90, $"Only {changed.Count} fields were changed.");
        Assert.DoesNotContain(hash, hashes);
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    /// <summary>The sample must fill in every property there is, or the test above would not see it.</summary>
    [Fact]
    public void Write_Sample_HasNoEmptyProperty() => Assert.DoesNotContain(
        "null", _stored.Replace("\"LegalBasis\":null", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject one => one.SelectMany(property => property.Value is null ? [] : Leaves(property.Value)),
        JsonArray many => many.SelectMany(item => Leaves(item!)),
        _ => [node],
    };

    private static JsonNode Other(JsonNode leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.Number => leaf.GetValue<long>() + 1,
        JsonValueKind.String => Other(leaf.GetValue<string>()),
        var kind => throw new InvalidOperationException($"{kind} is not changed yet."),
    };

    private static string Other(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? $"{day.AddDays(1):yyyy-MM-dd}"
        : TimeOnly.TryParseExact(text, "HH:mm:ss", out var time) ? $"{time.AddMinutes(1):HH:mm:ss}"
        : Enum.TryParse<VatTreatment>(text, out var vat) ? $"{(VatTreatment)(((int)vat + 1) % 4)}"
        : text + "x";
}
