let x = PackageResources.order_md.count
