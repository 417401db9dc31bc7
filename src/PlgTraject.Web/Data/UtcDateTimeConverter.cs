using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PlgTraject.Web.Data;

/// <summary>Stores UTC and says so when reading: neither database keeps the kind of a DateTime.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
